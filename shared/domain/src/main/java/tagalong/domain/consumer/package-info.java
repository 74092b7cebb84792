/** Who a consumer is, as far as they said or proved it: their tokens, levels, what they may see. */
@NullMarked
package tagalong.domain.consumer;

import org.jspecify.annotations.NullMarked;
