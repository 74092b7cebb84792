/** Events that browsers send from companies' pages. Whatever happens, a page gets its answer. */
@NullMarked
package tagalong.tagbeacon;

import org.jspecify.annotations.NullMarked;
