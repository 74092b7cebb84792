package tagalong.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OracleAgreesWithScenarioTest {

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasWrittenAmountsToWhatWasMeant(long seed) {
    Scenario scenario = Scenario.of(seed, 10 + (int) (seed % 40), 20 + (int) (seed * 7 % 200));

    Expectation judged = new Oracle().judge(scenario.everyFile());

    assertThat(scenario.expected().differencesTo(judged)).isEmpty();
    assertThat(judged).isEqualTo(scenario.expected());
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }
}
