/** Triggers as Lambda hands them to functions. */
@NullMarked
package tagalong.testkit.trigger;

import org.jspecify.annotations.NullMarked;
