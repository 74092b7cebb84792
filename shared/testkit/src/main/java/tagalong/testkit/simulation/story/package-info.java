/**
 * Stories that a seed makes up: who does what when, and what goes wrong meanwhile. Plain data, so
 * that a story can be played again, printed and shortened.
 */
@NullMarked
package tagalong.testkit.simulation.story;

import org.jspecify.annotations.NullMarked;
