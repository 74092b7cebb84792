/** Accepting what happened: an event gets an id, is appended to the log, and is acknowledged. */
@NullMarked
package tagalong.domain.intake;

import org.jspecify.annotations.NullMarked;
