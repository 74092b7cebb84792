package tagalong.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.contract.PublishedContract.Declared;

/** Each operation of both documents, called as a partner calls it, answers as is declared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationTest {
  private final List<PublishedContract> documents =
      Stream.of("integration-consumer-to-extole", "integration-server-to-extole")
          .map(PublishedContract::read)
          .toList();
  private Optional<World> world = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    world = Optional.of(World.start(folder));
  }

  @AfterAll
  void stop() {
    world.ifPresent(World::close);
  }

  Stream<Declared> operations() {
    return documents.stream().flatMap(document -> document.operations().stream());
  }

  @Test
  void thereAreAsManyAsThereWere() {
    assertThat(documents.stream().mapToInt(document -> document.operations().size()).sum())
        .isEqualTo(142);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void answersAsIsDeclared(Declared operation) {
    World here = world.orElseThrow();
    Asked asked =
        new ValidCalls(here)
            .of(operation.toString())
            .orElseThrow(() -> new AssertionError("no valid call is known of " + operation));
    HttpResponse<String> answer = here.exchange(asked);
    assertThat(answer.statusCode()).as("%s: %s", asked, answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Extole-Error")).isEmpty();
    operation
        .json()
        .ifPresent(
            schema -> {
              assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                  .startsWith("application/json");
              operation.check(World.parsed(answer.body()));
            });
  }
}
