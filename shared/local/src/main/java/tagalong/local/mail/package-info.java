/** Mail on one machine: a folder, and a page to read it. */
@NullMarked
package tagalong.local.mail;

import org.jspecify.annotations.NullMarked;
