/** Events that companies' own servers send, one by one or in batches. */
@NullMarked
package tagalong.eventapi;

import org.jspecify.annotations.NullMarked;
