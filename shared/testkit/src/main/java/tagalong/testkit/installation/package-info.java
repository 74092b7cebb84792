/** The product as its users have it before them, wherever it runs. */
@NullMarked
package tagalong.testkit.installation;

import org.jspecify.annotations.NullMarked;
