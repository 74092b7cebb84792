/** What is mailed: wakes up when a message was promised. */
@NullMarked
package tagalong.courier;

import org.jspecify.annotations.NullMarked;
