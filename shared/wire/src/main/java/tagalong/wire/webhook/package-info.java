/** How webhooks are told: the body, the signature, the request. */
@NullMarked
package tagalong.wire.webhook;

import org.jspecify.annotations.NullMarked;
