/**
 * Functions as Lambda runs them: the jar that is deployed, in a process, behind the Runtime API.
 */
@NullMarked
package tagalong.emulated.runtime;

import org.jspecify.annotations.NullMarked;
