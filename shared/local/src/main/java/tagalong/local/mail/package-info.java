/** Mail on one machine: a folder that mails are put into, and pages that show them. */
@NullMarked
package tagalong.local.mail;

import org.jspecify.annotations.NullMarked;
