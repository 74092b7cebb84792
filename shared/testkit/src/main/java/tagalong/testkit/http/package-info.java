/** Requests as the gateway hands them to functions. */
@NullMarked
package tagalong.testkit.http;

import org.jspecify.annotations.NullMarked;
