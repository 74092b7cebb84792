/**
 * A machine that tries to break every promise: random small stories, played by the whole product
 * under faults in virtual time, each of them again whenever its seed is named.
 *
 * <p>In the order in which they work together:
 *
 * <ul>
 *   <li><b>A story is made up</b> from a seed. {@code Storytelling} draws what is there ({@code
 *       Settings}), who does what ({@code People}) and what goes wrong meanwhile ({@code Hitch}). A
 *       {@code Story} is a list of {@code Scene}s; the {@code Act}s of one scene are processes that
 *       run at once, and each does one {@code Deed}: it sends, imports, is woken by a feed, ticks.
 *   <li><b>It is played</b> by a {@code Performance} on a {@code Stage}, which holds all that
 *       outlives a process: store, drawer of files, postbox, feeds, clock. {@code Strands} lets one
 *       process go on at a time, so that the same story always goes the same way.
 *   <li><b>Each process sees the world</b> through its own {@code Outside}, which counts its calls
 *       and makes the hitches happen; {@code OutsideStore}, {@code OutsideFiles} and {@code
 *       OutsideMailer} are its doors. {@code Product} is what the tests wire to them, and a {@code
 *       Bug} can be planted between.
 *   <li><b>It is judged.</b> {@code Frozen} watches meanwhile that nothing granted changes, and
 *       {@code Late} that what comes too late to count says so. Then {@code Settling} lets time
 *       pass until nothing is left to do; replay rebuilds all that is derived, every {@code
 *       Promise} looks at the {@code Ending}, and {@code Encore} delivers everything once more.
 *   <li><b>It is told.</b> {@code Shortening} drops parts of a failing story for as long as what is
 *       left fails in the same way.
 * </ul>
 */
@NullMarked
package tagalong.testkit.simulation;

import org.jspecify.annotations.NullMarked;
