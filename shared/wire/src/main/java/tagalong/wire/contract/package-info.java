/** The contract as one table: operations, error codes and names that both sides read. */
@NullMarked
package tagalong.wire.contract;

import org.jspecify.annotations.NullMarked;
