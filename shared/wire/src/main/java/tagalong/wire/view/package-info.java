/** How what is known is written for whoever asks: one shape, whichever function answers. */
@NullMarked
package tagalong.wire.view;

import org.jspecify.annotations.NullMarked;
