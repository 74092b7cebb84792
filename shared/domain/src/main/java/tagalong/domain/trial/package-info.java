/**
 * What would have been earned, had a program been another one: tried on what was stored, beside it.
 */
@NullMarked
package tagalong.domain.trial;

import org.jspecify.annotations.NullMarked;
