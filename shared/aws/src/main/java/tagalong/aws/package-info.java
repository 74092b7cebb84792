/** How it runs on AWS: one page of wiring, one class of settings. */
@NullMarked
package tagalong.aws;

import org.jspecify.annotations.NullMarked;
