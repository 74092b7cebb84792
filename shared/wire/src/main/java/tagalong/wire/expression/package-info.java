/** The expressions that programs write for what no named rule says, in CEL. */
@NullMarked
package tagalong.wire.expression;

import org.jspecify.annotations.NullMarked;
