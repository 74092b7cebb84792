/** HTTP as every function sees it, whatever platform carries it. */
@NullMarked
package tagalong.wire.http;

import org.jspecify.annotations.NullMarked;
