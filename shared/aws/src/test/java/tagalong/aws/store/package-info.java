/** Tests of the store on DynamoDB, and what stands in for DynamoDB. */
@NullMarked
package tagalong.aws.store;

import org.jspecify.annotations.NullMarked;
