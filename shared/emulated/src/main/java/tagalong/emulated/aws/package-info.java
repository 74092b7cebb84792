/**
 * AWS on one machine: MiniStack, which plays all of it, or LocalStack behind MiniStack's HTTP API
 * and SES, which LocalStack has not.
 */
@NullMarked
package tagalong.emulated.aws;

import org.jspecify.annotations.NullMarked;
