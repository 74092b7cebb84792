/** Why an event led to what it led to, for whoever asks. */
@NullMarked
package tagalong.domain.why;

import org.jspecify.annotations.NullMarked;
