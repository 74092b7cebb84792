/** The contract that every engine of the store keeps, as tests that each of them runs. */
@NullMarked
package tagalong.testkit.store;

import org.jspecify.annotations.NullMarked;
