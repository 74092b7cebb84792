/** Programs that tests start beside themselves. */
@NullMarked
package tagalong.testkit.process;

import org.jspecify.annotations.NullMarked;
