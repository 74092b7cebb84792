/** Share links that people made themselves, and what they shared. */
@NullMarked
package tagalong.domain.sharing;

import org.jspecify.annotations.NullMarked;
