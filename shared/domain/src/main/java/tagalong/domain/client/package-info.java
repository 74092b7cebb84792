/** Whose it is: clients, their domains, tokens and keys. */
@NullMarked
package tagalong.domain.client;

import org.jspecify.annotations.NullMarked;
