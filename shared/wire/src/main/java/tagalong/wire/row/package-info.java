/** How rows are written down: one JSON form of every content, packed when that is smaller. */
@NullMarked
package tagalong.wire.row;

import org.jspecify.annotations.NullMarked;
