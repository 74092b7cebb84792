/** What must hold in the end of every story, a sentence each. */
@NullMarked
package tagalong.testkit.simulation.promise;

import org.jspecify.annotations.NullMarked;
