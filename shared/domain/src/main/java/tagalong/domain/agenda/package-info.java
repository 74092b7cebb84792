/** What is to come due, and when. */
@NullMarked
package tagalong.domain.agenda;

import org.jspecify.annotations.NullMarked;
