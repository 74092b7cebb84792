/** JSON Web Tokens by which companies say, with a key of theirs, who a consumer is. */
@NullMarked
package tagalong.wire.jwt;

import org.jspecify.annotations.NullMarked;
