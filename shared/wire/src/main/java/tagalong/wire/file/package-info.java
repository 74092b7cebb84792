/** How a bulk file is written down, and how it becomes rows: CSV, PSV, JSON and JSON Lines. */
@NullMarked
package tagalong.wire.file;

import org.jspecify.annotations.NullMarked;
