package tagalong.fileimport;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tagalong.domain.imports.Folder;

/** A key of the bucket that means something to whoever imports. */
sealed interface DropKey {
  String client();

  /** A file that a client dropped: {@code drop/<client>/<folder>/<name>}. */
  record Dropped(String client, Folder folder, String name) implements DropKey {}

  /**
   * A note that an import was asked for: {@code orders/<client>/<import>}, or a piece of it, {@code
   * orders/<client>/<import>-<piece>}.
   */
  record Ordered(String client, String job) implements DropKey {}

  Pattern DROPPED = Pattern.compile("drop/([0-9]+)/(.+)/([^/.][^/]*)");
  Pattern ORDERED = Pattern.compile("orders/([0-9]+)/([0-9]+(?:-[0-9]+)?)");

  /** Empty for what nobody dropped: the archive, a folder, a name that begins with a dot. */
  static Optional<DropKey> of(String key) {
    Matcher dropped = DROPPED.matcher(key);
    Matcher ordered = ORDERED.matcher(key);
    if (dropped.matches() && Folder.isOne(dropped.group(2))) {
      return Optional.of(
          new Dropped(dropped.group(1), new Folder(dropped.group(2)), dropped.group(3)));
    }
    return ordered.matches()
        ? Optional.of(new Ordered(ordered.group(1), ordered.group(2)))
        : Optional.empty();
  }
}
