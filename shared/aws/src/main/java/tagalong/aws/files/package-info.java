/** Files as they lie in a bucket. */
@NullMarked
package tagalong.aws.files;

import org.jspecify.annotations.NullMarked;
