/** What people type: {@code ./tagalong run}, {@code send}, {@code import} and the rest. */
@NullMarked
package tagalong.local.command;

import org.jspecify.annotations.NullMarked;
