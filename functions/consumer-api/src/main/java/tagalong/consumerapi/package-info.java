/** What consumers ask, by an app or a page of their own, on a program domain. */
@NullMarked
package tagalong.consumerapi;

import org.jspecify.annotations.NullMarked;
