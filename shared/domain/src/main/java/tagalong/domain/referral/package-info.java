/** Who referred whom, read out of what is kept of people. */
@NullMarked
package tagalong.domain.referral;

import org.jspecify.annotations.NullMarked;
