/** What happened: events as received, who they are about, and the world they belong to. */
@NullMarked
package tagalong.domain.event;

import org.jspecify.annotations.NullMarked;
