/** What every store must do, and one that lives as long as a test. */
@NullMarked
package tagalong.testkit.store;

import org.jspecify.annotations.NullMarked;
