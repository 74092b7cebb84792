/** The Python tools that check the template and play AWS. */
@NullMarked
package tagalong.testkit.python;

import org.jspecify.annotations.NullMarked;
