/** Partners with an SFTP client. */
@NullMarked
package tagalong.local.sftp;

import org.jspecify.annotations.NullMarked;
