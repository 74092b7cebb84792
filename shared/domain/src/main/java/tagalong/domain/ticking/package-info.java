/** What time brings: timers that are due, what was put aside, what waits for stock. */
@NullMarked
package tagalong.domain.ticking;

import org.jspecify.annotations.NullMarked;
