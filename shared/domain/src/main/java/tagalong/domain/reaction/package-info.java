/**
 * What comes of events: one pure function over a person's events, and the commit that makes it so.
 */
@NullMarked
package tagalong.domain.reaction;

import org.jspecify.annotations.NullMarked;
