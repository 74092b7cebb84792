/** The drop folders of clients over SFTP. */
@NullMarked
package tagalong.local.sftp;

import org.jspecify.annotations.NullMarked;
