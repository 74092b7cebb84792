/** How a client that is moved is written down: one file of lines, whole or refused. */
@NullMarked
package tagalong.wire.archive;

import org.jspecify.annotations.NullMarked;
