/** Groups of people that a company makes: who they are for, and who is in them. */
@NullMarked
package tagalong.domain.audience;

import org.jspecify.annotations.NullMarked;
