/** What is mailed and told to webhooks: wakes up when it was promised. */
@NullMarked
package tagalong.courier;

import org.jspecify.annotations.NullMarked;
