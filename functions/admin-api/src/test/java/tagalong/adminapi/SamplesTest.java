package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample trigger is answered as its readers hope. */
class SamplesTest {
  private final AdminApiFixture api = new AdminApiFixture().withAReferral();

  static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../../events/admin-api"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsAnswered(String name) {
    assertThat(api.sendSample(name))
        .satisfies(
            reply -> assertThat(reply.getStatusCode()).as(reply.getBody()).isBetween(200, 201));
  }
}
