/** What reacting promises on every store, as tests that each engine runs. */
@NullMarked
package tagalong.testkit.reaction;

import org.jspecify.annotations.NullMarked;
