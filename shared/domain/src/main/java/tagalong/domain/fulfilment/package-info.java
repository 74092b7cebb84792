/** Fulfilling what was granted: a coupon code for a reward, each code once. */
@NullMarked
package tagalong.domain.fulfilment;

import org.jspecify.annotations.NullMarked;
