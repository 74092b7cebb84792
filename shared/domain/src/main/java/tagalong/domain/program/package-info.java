/** What is promised: steps, referrals, rewards and messages, by version. */
@NullMarked
package tagalong.domain.program;

import org.jspecify.annotations.NullMarked;
