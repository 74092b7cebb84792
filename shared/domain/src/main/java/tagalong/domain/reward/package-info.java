/** What was granted, and what becomes of it. */
@NullMarked
package tagalong.domain.reward;

import org.jspecify.annotations.NullMarked;
