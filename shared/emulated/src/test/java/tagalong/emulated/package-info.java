/** The product on emulated AWS. */
@NullMarked
package tagalong.emulated;

import org.jspecify.annotations.NullMarked;
