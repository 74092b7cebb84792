package tagalong.testkit.simulation.promise;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tagalong.testkit.fixture.Found;
import tagalong.testkit.scenario.ApiEvent;
import tagalong.testkit.scenario.Expectation;
import tagalong.testkit.scenario.Oracle;
import tagalong.testkit.scenario.Scenario;
import tagalong.testkit.simulation.story.Happening;
import tagalong.testkit.simulation.story.Story;

/** Where all shares were drained before the first file came, there is one right ending. */
final class OraclePromises {
  static final List<Promise> ALL =
      List.of(new Promise("What comes of it is what the oracle says", OraclePromises::differences));

  private OraclePromises() {}

  private static Stream<String> differences(Ending ending) {
    Story story = ending.story();
    if (!story.setting().plain() || !story.isDrainedBeforeFiles()) {
      return Stream.of();
    }
    Map<String, byte[]> files = new HashMap<>();
    story.files().forEach(file -> files.put(file.path() + ".csv", file.content()));
    List<ApiEvent> shares = story.sent().stream().map(OraclePromises::asSent).toList();
    files.put(
        Scenario.SHARES, new Scenario(shares, Map.of(), NOTHING).everyFile().get(Scenario.SHARES));
    Expectation expected = new Oracle().judge(files);
    return expected.differencesTo(Found.in(ending.rows(), expected)).stream();
  }

  private static final Expectation NOTHING =
      new Expectation(Map.of(), Map.of(), Map.of(), Map.of());

  private static ApiEvent asSent(Happening share) {
    return new ApiEvent(share.name(), share.at().toString(), new LinkedHashMap<>(share.cells()));
  }
}
