/** The gateway of one machine: the same functions behind the same routes, in one process. */
@NullMarked
package tagalong.local.server;

import org.jspecify.annotations.NullMarked;
