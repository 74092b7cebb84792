/** What events lead to: woken by the feeds of events, facts and new rewards. */
@NullMarked
package tagalong.reactor;

import org.jspecify.annotations.NullMarked;
