/** What has come due: wakes up every minute. */
@NullMarked
package tagalong.clock;

import org.jspecify.annotations.NullMarked;
