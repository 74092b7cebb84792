package tagalong.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.emulated.runtime.FunctionCode;
import tagalong.emulated.runtime.FunctionProcess;
import tagalong.emulated.runtime.Outcome;

/** A process of a function answers, fails, and ends as on the platform. */
class FunctionProcessTest {
  private static final Path RUNTIME = Path.of("target/runtime").toAbsolutePath();
  private static final Path JAR =
      Path.of("../../functions/event-api/target/event-api-function.jar").toAbsolutePath();
  private static final Map<String, String> TABLES =
      Map.of(
          "EVENTS_TABLE", "events",
          "PEOPLE_TABLE", "people",
          "PROGRAMS_TABLE", "programs",
          "AGENDA_TABLE", "agenda");
  private static final String NOT_FOUND =
      "{\"rawPath\":\"/v9\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}";

  @Test
  void answersAgainAndAgain(@TempDir Path folder) throws IOException {
    try (FunctionProcess process = start(TABLES, folder)) {
      for (int i = 0; i < 3; i++) {
        assertThat(process.invoke(NOT_FOUND).toString()).contains("\"statusCode\":404");
      }
    }
  }

  @Test
  void tellsWhatItThrew(@TempDir Path folder) throws IOException {
    try (FunctionProcess process = start(TABLES, folder)) {
      Outcome outcome = process.invoke("[]");
      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      assertThat(process.isAlive()).isTrue();
    }
  }

  @Test
  void saysWhyItDoesNotStart(@TempDir Path folder) {
    assertThatThrownBy(() -> start(Map.of(), folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("EVENTS_TABLE is not set");
  }

  @Test
  void anEndedProcessFailsWhatItIsAskedFor(@TempDir Path folder) throws IOException {
    try (FunctionProcess process = start(TABLES, folder)) {
      process.kill();
      assertThat(process.invoke(NOT_FOUND)).isInstanceOf(Outcome.Failed.class);
    }
  }

  private static FunctionProcess start(Map<String, String> told, Path folder) throws IOException {
    FunctionCode code =
        new FunctionCode(
            "event-api",
            JAR,
            "tagalong.eventapi.EventApi::handleRequest",
            Duration.ofSeconds(20),
            told);
    return FunctionProcess.start(code, RUNTIME, folder.resolve("log"), Clock.systemUTC());
  }
}
