@NullMarked
package tagalong.aws.mail;

import org.jspecify.annotations.NullMarked;
