package tagalong.fileimport;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key of the bucket under which a client drops a file: {@code drop/<client>/events/<name>}. */
record DropKey(String client, String name) {
  private static final Pattern DROPPED = Pattern.compile("drop/([0-9]+)/events/([^/.][^/]*)");

  /** Empty for what nobody dropped: the archive, a folder, a name that begins with a dot. */
  static Optional<DropKey> of(String key) {
    Matcher dropped = DROPPED.matcher(key);
    return dropped.matches()
        ? Optional.of(new DropKey(dropped.group(1), dropped.group(2)))
        : Optional.empty();
  }
}
