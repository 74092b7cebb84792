package tagalong.domain.imports;

import java.util.Optional;
import java.util.regex.Pattern;
import tagalong.domain.client.Client;

/**
 * A file that is to be imported.
 *
 * @param folder that it was dropped into
 * @param name what the client calls it, without folders; its ending tells the format
 * @param path where it is, as {@link Files} knows it
 * @param eventName what happened where a row does not say; where empty, the file's name tells
 */
public record Upload(
    Client client, Folder folder, String name, String path, Optional<String> eventName) {
  private static final String UNSPECIFIED = "unspecified";
  private static final Pattern PACKED = Pattern.compile("(?i)[.](gz|zip)$");

  /** Events, as they are. */
  public Upload(Client client, String name, String path, Optional<String> eventName) {
    this(client, Folder.EVENTS, name, path, eventName);
  }

  /** The same, called otherwise. */
  public Upload named(String other) {
    return new Upload(client, folder, other, path, eventName);
  }

  /**
   * What happened where a row does not say: as handed in, or the name up to the first {@code -}.
   */
  public String defaultEventName() {
    return eventName.orElseGet(() -> eventNameOf(name));
  }

  /** What a file's name says that happened: all of it up to the first {@code -}. */
  public static String eventNameOf(String file) {
    String first = withoutEnding(file).split("-", 2)[0].strip();
    return first.isEmpty() ? UNSPECIFIED : first;
  }

  static String withoutEnding(String file) {
    String unpacked = PACKED.matcher(file).replaceFirst("");
    int dot = unpacked.lastIndexOf('.');
    return dot < 0 ? unpacked : unpacked.substring(0, dot);
  }
}
