/** The published documents, held against the running server. */
@NullMarked
package tagalong.local.contract;

import org.jspecify.annotations.NullMarked;
