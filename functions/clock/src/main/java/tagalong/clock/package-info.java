/** What has come due: woken every minute. */
@NullMarked
package tagalong.clock;

import org.jspecify.annotations.NullMarked;
