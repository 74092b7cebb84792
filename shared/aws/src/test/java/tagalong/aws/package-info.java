/** Tests of how it runs on AWS. */
@NullMarked
package tagalong.aws;

import org.jspecify.annotations.NullMarked;
