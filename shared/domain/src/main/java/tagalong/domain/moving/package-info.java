/** Takes a client out of one installation and into another: copies of rows, nothing told twice. */
@NullMarked
package tagalong.domain.moving;

import org.jspecify.annotations.NullMarked;
