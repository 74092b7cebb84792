/** HTTP as API Gateway hands it to a function and takes it back. */
@NullMarked
package tagalong.aws.http;

import org.jspecify.annotations.NullMarked;
