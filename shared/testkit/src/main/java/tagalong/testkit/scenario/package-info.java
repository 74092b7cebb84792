/**
 * A referral program's busy month, what must come of it, and a judge who knows only what was
 * written.
 */
@NullMarked
package tagalong.testkit.scenario;

import org.jspecify.annotations.NullMarked;
