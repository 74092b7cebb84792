package tagalong.wire.archive;

import java.time.Instant;

/**
 * The first line of an archive.
 *
 * @param archive always {@link #MARK}
 * @param format counts the formats there were
 * @param name of the client
 */
record Opening(String archive, int format, String client, String name, Instant exported) {
  static final String MARK = "tagalong client";
  static final int FORMAT = 1;
}
