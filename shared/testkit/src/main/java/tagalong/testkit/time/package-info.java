/** Time that tests decide. */
@NullMarked
package tagalong.testkit.time;

import org.jspecify.annotations.NullMarked;
