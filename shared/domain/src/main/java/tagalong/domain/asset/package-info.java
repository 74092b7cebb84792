/** Files that companies upload to work with: what is known of them, and where they lie. */
@NullMarked
package tagalong.domain.asset;

import org.jspecify.annotations.NullMarked;
