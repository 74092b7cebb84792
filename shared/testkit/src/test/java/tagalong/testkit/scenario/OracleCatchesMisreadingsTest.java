package tagalong.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever misreads the program in one point comes to another verdict than the scenario's. */
class OracleCatchesMisreadingsTest {
  private static final List<Scenario> SCENARIOS =
      LongStream.range(0, 3).mapToObj(seed -> Scenario.of(seed, 20, 60)).toList();

  @ParameterizedTest(name = "{0}")
  @MethodSource("readings")
  void aMisreadingIsNoticed(Reading misreading) {
    assertThat(differences(misreading)).isNotEmpty();
  }

  @Test
  void theRightReadingIsNotSuspected() {
    assertThat(differences(new Reading() {})).isEmpty();
  }

  static Stream<Named<Reading>> readings() {
    return Stream.of(
            MisreadRows.readings(),
            MisreadEvents.readings(),
            MisreadReferrals.readings(),
            MisreadRewards.readings())
        .flatMap(misread -> misread);
  }

  private static List<String> differences(Reading reading) {
    Oracle oracle = new Oracle(reading);
    return SCENARIOS.stream()
        .map(scenario -> scenario.expected().differencesTo(oracle.judge(scenario.everyFile())))
        .flatMap(List::stream)
        .toList();
  }
}
