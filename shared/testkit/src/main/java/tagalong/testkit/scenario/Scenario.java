package tagalong.testkit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Shares to send and files to import, in any order and as often as you like, and what must come of
 * them. The same seed and sizes give the same scenario.
 */
public record Scenario(List<ApiEvent> shares, Map<String, byte[]> files, Expectation expected) {

  public static final String SHARES = "shares.jsonl";

  public Scenario {
    shares = List.copyOf(shares);
    files = copyOf(files);
  }

  /**
   * Every story once, and as many drawn by lot as there are friends.
   *
   * @param advocates at least 10: the first of them runs into the limit of ten
   * @param friends at least 20: those whose stories are drawn by lot, beside the ones in every
   *     scenario
   */
  public static Scenario of(long seed, int advocates, int friends) {
    return new Publishing(Draft.of(seed, advocates, friends), new Random(~seed)).publish();
  }

  /** Name to content, copied for each caller. */
  @Override
  public Map<String, byte[]> files() {
    return copyOf(files);
  }

  /** The four files and {@code shares.jsonl}, as {@link Oracle} reads them. */
  public Map<String, byte[]> everyFile() {
    Map<String, byte[]> every = new LinkedHashMap<>();
    every.put(SHARES, JsonText.lines(shares));
    every.putAll(files());
    return Collections.unmodifiableMap(every);
  }

  /** Writes {@link #everyFile()} into a folder, which is created where missing. */
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : everyFile().entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> copyOf(Map<String, byte[]> files) {
    Map<String, byte[]> copy = new LinkedHashMap<>();
    files.forEach((name, content) -> copy.put(name, content.clone()));
    return Collections.unmodifiableMap(copy);
  }
}
