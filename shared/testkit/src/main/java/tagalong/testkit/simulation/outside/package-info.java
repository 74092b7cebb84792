/**
 * The faulty world around each process: its store, files, mailer and feeds, and whose turn it is.
 */
@NullMarked
package tagalong.testkit.simulation.outside;

import org.jspecify.annotations.NullMarked;
