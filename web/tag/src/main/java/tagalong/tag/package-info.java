/** What runs in the browsers of companies' customers, as the server hands it out. */
@NullMarked
package tagalong.tag;

import org.jspecify.annotations.NullMarked;
