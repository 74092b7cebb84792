/** What is to be said to people, and how far it got. */
@NullMarked
package tagalong.domain.message;

import org.jspecify.annotations.NullMarked;
