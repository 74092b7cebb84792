/** DynamoDB from LocalStack in a container, for those who have Docker. */
@NullMarked
package tagalong.aws.container;

import org.jspecify.annotations.NullMarked;
