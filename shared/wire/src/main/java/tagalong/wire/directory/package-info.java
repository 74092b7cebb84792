/** What is looked up of events in lists that others keep. */
@NullMarked
package tagalong.wire.directory;

import org.jspecify.annotations.NullMarked;
