/** Bulk files: which were imported, how far, and with what receipt. */
@NullMarked
package tagalong.domain.imports;

import org.jspecify.annotations.NullMarked;
