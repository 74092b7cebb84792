/** Holds replies against the contract that is published. */
@NullMarked
package tagalong.testkit.contract;

import org.jspecify.annotations.NullMarked;
