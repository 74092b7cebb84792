/** A client that moves in the middle of its story, between any two engines. */
@NullMarked
package tagalong.testkit.moving;

import org.jspecify.annotations.NullMarked;
