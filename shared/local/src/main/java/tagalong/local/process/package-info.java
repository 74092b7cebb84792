/** The one process: everything wired together, and the loops that drive it. */
@NullMarked
package tagalong.local.process;

import org.jspecify.annotations.NullMarked;
