/** Where everything is kept: one small port, two engines. */
@NullMarked
package tagalong.domain.store;

import org.jspecify.annotations.NullMarked;
