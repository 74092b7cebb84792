package tagalong.testkit.simulation.story;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that happened at a company, before it is sent or written into a file.
 *
 * @param client which company
 * @param cells everything but name and time; {@code tag} tells one happening from all others
 */
public record Happening(int client, String name, Instant at, Map<String, String> cells) {
  public static final String TAG = "tag";

  public Happening {
    cells = Collections.unmodifiableMap(new TreeMap<>(cells));
  }

  public String tag() {
    return cells.getOrDefault(TAG, "");
  }

  /** Whether it can be read; of a file's rows some cannot. */
  public boolean isSound() {
    return !cells.containsKey("spoiled");
  }

  @Override
  public String toString() {
    Map<String, String> rest = new TreeMap<>(cells);
    String who = rest.containsKey("email") ? rest.remove("email") : "somebody";
    rest.remove("container", "production");
    return "%s %s at %s %s".formatted(who, name, at, rest);
  }
}
