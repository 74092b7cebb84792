@NullMarked
package tagalong.local.files;

import org.jspecify.annotations.NullMarked;
