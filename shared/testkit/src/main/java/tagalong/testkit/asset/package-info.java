/** Uploaded files, for tests. */
@NullMarked
package tagalong.testkit.asset;

import org.jspecify.annotations.NullMarked;
