/** What people keep with themselves: pictures, passes and the like. */
@NullMarked
package tagalong.domain.attachment;

import org.jspecify.annotations.NullMarked;
