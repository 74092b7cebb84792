/** Mistakes that somebody might make, to see that the simulation finds each of them. */
@NullMarked
package tagalong.testkit.simulation.planted;

import org.jspecify.annotations.NullMarked;
