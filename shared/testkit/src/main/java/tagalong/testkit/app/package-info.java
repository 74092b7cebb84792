/** An app on a phone, as one that was released long ago behaves. */
@NullMarked
package tagalong.testkit.app;

import org.jspecify.annotations.NullMarked;
