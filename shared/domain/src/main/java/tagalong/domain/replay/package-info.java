/** Rebuilds everything derived from log and ledger, and says where what is stored differs. */
@NullMarked
package tagalong.domain.replay;

import org.jspecify.annotations.NullMarked;
