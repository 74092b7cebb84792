/** Share links that people make, on any engine. */
@NullMarked
package tagalong.testkit.sharing;

import org.jspecify.annotations.NullMarked;
