/** AWS on one machine, as far as MiniStack can play it. */
@NullMarked
package tagalong.emulated.ministack;

import org.jspecify.annotations.NullMarked;
