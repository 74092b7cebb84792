package tagalong.aws.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.Lane;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.store.Store;

/** What an ordinary event costs. */
class OneWriteUnitTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private final ConsumedCapacity capacity = new ConsumedCapacity();
  private Store store;

  @BeforeEach
  void create() {
    store =
        LocalTables.create()
            .store(
                client ->
                    client.overrideConfiguration(
                        client.overrideConfiguration().toBuilder()
                            .addExecutionInterceptor(capacity)
                            .build()));
  }

  @ParameterizedTest
  @ValueSource(ints = {614, 2400})
  void anOrdinaryEventIsOneWriteUnitAndNothingIsRead(int bytes) throws IOException {
    String body = Files.readString(Path.of("../../events/order-%d-bytes.json".formatted(bytes)));
    assertThat(body.getBytes(UTF_8)).hasSize(bytes);
    Intake intake = new Intake(store, Clock.fixed(Samples.NOON, ZoneOffset.UTC), new Random(bytes));
    Answer answer = intake.accept(submission(body));
    assertThat(capacity.units()).isEqualTo(Map.of("PutItem", 1.0));
    Event event = ((Answer.Accepted) answer).event();
    assertThat(store.get(Event.keyOf(Samples.CLIENT.id(), event.id())))
        .contains(event.row(Lane.LIVE).atVersion(1));
    assertThat(capacity.units()).containsKey("GetItem");
  }

  private static Submission submission(String body) throws IOException {
    JsonNode read = JSON.readTree(body);
    return new Submission(
        Samples.CLIENT,
        Optional.of(read.path("event_name").asText()),
        Optional.of(read.path("event_time").asText()),
        new Data(JSON.convertValue(read.path("data"), new TypeReference<>() {})),
        Source.SERVER,
        List.of(),
        body);
  }
}
