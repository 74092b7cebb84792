/** What is to be done later, and when. */
@NullMarked
package tagalong.domain.agenda;

import org.jspecify.annotations.NullMarked;
