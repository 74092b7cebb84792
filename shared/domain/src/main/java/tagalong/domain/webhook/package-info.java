/** What companies' own servers are told as it happens, and how far it got. */
@NullMarked
package tagalong.domain.webhook;

import org.jspecify.annotations.NullMarked;
