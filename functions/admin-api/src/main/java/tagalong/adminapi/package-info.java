/** What companies ask about and set up: rewards, people, imports, programs, coupons, tokens. */
@NullMarked
package tagalong.adminapi;

import org.jspecify.annotations.NullMarked;
