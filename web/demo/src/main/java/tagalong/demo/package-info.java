/**
 * A small bank, as a company's own site and server use the product: what a newcomer tries first.
 */
@NullMarked
package tagalong.demo;

import org.jspecify.annotations.NullMarked;
