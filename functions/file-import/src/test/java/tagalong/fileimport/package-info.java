/** What becomes of bulk files. */
@NullMarked
package tagalong.fileimport;

import org.jspecify.annotations.NullMarked;
