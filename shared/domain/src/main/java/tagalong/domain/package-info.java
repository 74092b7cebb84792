/** What Tagalong means: events, people, programs and what comes of them. */
@NullMarked
package tagalong.domain;

import org.jspecify.annotations.NullMarked;
