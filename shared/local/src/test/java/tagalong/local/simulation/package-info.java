/** The functions, played through random stories in a simulated world. */
@NullMarked
package tagalong.local.simulation;

import org.jspecify.annotations.NullMarked;
