/** What events lead to: wakes up when something was inserted that somebody must react to. */
@NullMarked
package tagalong.reactor;

import org.jspecify.annotations.NullMarked;
