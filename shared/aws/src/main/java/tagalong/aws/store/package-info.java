/** The store on DynamoDB: four tables, one item a row, and what their streams tell. */
@NullMarked
package tagalong.aws.store;

import org.jspecify.annotations.NullMarked;
