/** Clients and tokens to test with, valid by default. */
@NullMarked
package tagalong.testkit.client;

import org.jspecify.annotations.NullMarked;
