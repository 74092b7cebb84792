/** What consumers' browsers and apps tell, and what they are shown; two functions answer them. */
@NullMarked
package tagalong.wire.consumer;

import org.jspecify.annotations.NullMarked;
