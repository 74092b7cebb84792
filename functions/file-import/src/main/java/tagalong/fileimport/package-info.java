/** Bulk files: each row becomes an event or a rejection, each file gets a receipt. */
@NullMarked
package tagalong.fileimport;

import org.jspecify.annotations.NullMarked;
