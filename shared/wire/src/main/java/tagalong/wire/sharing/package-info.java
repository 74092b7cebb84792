/** Share links and shares as they go over the wire, for consumers and for companies. */
@NullMarked
package tagalong.wire.sharing;

import org.jspecify.annotations.NullMarked;
