/** Bulk files on one machine: folders that partners drop files into. */
@NullMarked
package tagalong.local.files;

import org.jspecify.annotations.NullMarked;
