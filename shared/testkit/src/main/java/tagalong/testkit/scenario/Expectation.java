package tagalong.testkit.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What must come of a scenario, or what came of it. Nothing and zero are the same: what counts no
 * reward, step, rejection or e-mail is left out.
 *
 * @param rewards e-mail to supplier to the number of rewards earned in {@code production}
 * @param steps event name to the number of distinct business events recorded in {@code production}
 * @param rejected file to row number (1 is the first row of data) to error code
 * @param emails e-mail to the number of reward e-mails sent
 */
public record Expectation(
    Map<String, Map<String, Integer>> rewards,
    Map<String, Integer> steps,
    Map<String, Map<Integer, String>> rejected,
    Map<String, Integer> emails) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Expectation {
    rewards = withoutEmpty(rewards, Expectation::withoutZeros);
    steps = withoutZeros(steps);
    rejected = withoutEmpty(rejected, codes -> Collections.unmodifiableMap(new TreeMap<>(codes)));
    emails = withoutZeros(emails);
  }

  /** Reads an {@code expected.json}. */
  public static Expectation fromJson(Path file) {
    try {
      return JSON.readValue(file.toFile(), Expectation.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A sentence for each thing that was found otherwise than expected here; none when all is well.
   */
  public List<String> differencesTo(Expectation found) {
    Map<String, String> here = facts();
    Map<String, String> there = found.facts();
    return Stream.of(here, there)
        .flatMap(facts -> facts.keySet().stream())
        .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
        .stream()
        .filter(fact -> !Objects.equals(here.get(fact), there.get(fact)))
        .map(fact -> sentence(fact, here, there))
        .toList();
  }

  private static String sentence(String fact, Map<String, String> here, Map<String, String> there) {
    return "%s: expected %s, found %s"
        .formatted(fact, here.getOrDefault(fact, "nothing"), there.getOrDefault(fact, "nothing"));
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    rewards.forEach(
        (email, counts) ->
            counts.forEach(
                (supplier, count) ->
                    facts.put("rewards %s of %s".formatted(supplier, email), count.toString())));
    steps.forEach((name, count) -> facts.put("steps " + name, count.toString()));
    rejected.forEach(
        (file, codes) ->
            codes.forEach((row, code) -> facts.put("row %d of %s".formatted(row, file), code)));
    emails.forEach((email, count) -> facts.put("e-mails to " + email, count.toString()));
    return facts;
  }

  private static Map<String, Integer> withoutZeros(Map<String, Integer> counts) {
    Map<String, Integer> kept = new TreeMap<>(counts);
    kept.values().removeIf(count -> count == 0);
    return Collections.unmodifiableMap(kept);
  }

  private static <K, V> Map<String, Map<K, V>> withoutEmpty(
      Map<String, Map<K, V>> groups, UnaryOperator<Map<K, V>> cleaned) {
    Map<String, Map<K, V>> kept = new TreeMap<>(groups);
    kept.replaceAll((name, group) -> cleaned.apply(group));
    kept.values().removeIf(Map::isEmpty);
    return Collections.unmodifiableMap(kept);
  }
}
