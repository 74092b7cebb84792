/** Messages on their way: woken by the feed of messages. */
@NullMarked
package tagalong.courier;

import org.jspecify.annotations.NullMarked;
