package tagalong.testkit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Says what must come of shares and files by reading them as any reader of the program would. It
 * knows neither who wrote them nor what was meant.
 */
public final class Oracle {
  private static final String FILES = "shares\\.jsonl|.+-\\d+\\.(csv|psv|json|jsonl)";

  private final Reading reading;

  public Oracle() {
    this(new Reading() {});
  }

  Oracle(Reading reading) {
    this.reading = reading;
  }

  /**
   * Judges {@code shares.jsonl} and the files of events in a folder; other files are left alone.
   */
  public Expectation judge(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.keySet().removeIf(name -> !name.matches(FILES));
    return judge(files);
  }

  /** Judges files by name, {@code shares.jsonl} among them. */
  public Expectation judge(Map<String, byte[]> files) {
    Map<String, Map<Integer, String>> rejected = new TreeMap<>();
    Hearing hearing = new Hearing(reading);
    files.forEach(
        (name, content) -> {
          String text = new String(content, StandardCharsets.UTF_8);
          rejected.put(name, hearing.hear(new Evidence(name, text).rows()));
        });
    return Verdict.on(hearing.events(), reading).with(rejected);
  }
}
