/** Programs as people write them: files in YAML, checked before anybody relies on them. */
@NullMarked
package tagalong.wire.program;

import org.jspecify.annotations.NullMarked;
