/** E-mails as people read them: Handlebars templates over plain values. */
@NullMarked
package tagalong.wire.template;

import org.jspecify.annotations.NullMarked;
