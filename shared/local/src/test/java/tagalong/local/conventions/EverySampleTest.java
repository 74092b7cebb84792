package tagalong.local.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;
import tagalong.testkit.trigger.SampleTrigger;
import tagalong.wire.contract.Headers;

/**
 * Every file of {@code events/} goes through the function of its folder, read as Lambda reads it;
 * what lies beside the folders is the body of an event. So no file can be there for nothing. What
 * exactly comes of a sample the functions' own tests say.
 */
class EverySampleTest {
  private static final Path EVENTS = Path.of("../../events");
  private static final String BODIES = "";

  private final FunctionsInMemory functions = new FunctionsInMemory();

  static List<String> samples() {
    try (Stream<Path> all = Files.walk(EVENTS)) {
      return all.filter(Files::isRegularFile)
          .map(file -> EVENTS.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsTakenByItsFunction(String sample) {
    String folder = sample.contains("/") ? sample.substring(0, sample.lastIndexOf('/')) : BODIES;
    switch (folder) {
      case "tag-beacon" -> asked(functions.tagBeacon(), sample);
      case "consumer-api" -> asked(functions.consumerApi(), sample);
      case "event-api" -> asked(functions.eventApi(), sample);
      case "admin-api" -> {
        asked(functions.adminApi(), "admin-api/post-v6-programs.json");
        asked(functions.adminApi(), sample);
      }
      case "file-import" -> dropped(sample);
      case "reactor" -> streamed(functions.reactor(), sample);
      case "courier" -> streamed(functions.courier(), sample);
      case "clock" -> ticked(sample);
      case BODIES -> sent(sample);
      default -> throw new AssertionError("no function is named after the folder of " + sample);
    }
  }

  private static void asked(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function, String sample) {
    answered(
        function.handleRequest(
            SampleTrigger.read(APIGatewayV2HTTPEvent.class, sample), SampleTrigger.CONTEXT));
  }

  private static void answered(APIGatewayV2HTTPResponse answer) {
    assertThat(answer.getStatusCode()).as(answer.getBody()).isBetween(200, 299);
    assertThat(answer.getHeaders()).doesNotContainKey(Headers.ERROR);
  }

  private static void streamed(
      RequestHandler<DynamodbEvent, StreamsEventResponse> function, String sample) {
    DynamodbEvent batch = SampleTrigger.read(DynamodbEvent.class, sample);
    assertThat(batch.getRecords()).isNotEmpty();
    assertThat(function.handleRequest(batch, SampleTrigger.CONTEXT).getBatchItemFailures())
        .isEmpty();
  }

  /** S3 tests a notification before it sends any; only that one names no file. */
  private void dropped(String sample) {
    S3Event event = SampleTrigger.read(S3Event.class, sample);
    functions.fileImport().handleRequest(event, SampleTrigger.CONTEXT);
    assertThat(functions.held()).hasSize(sample.endsWith("/test-event.json") ? 0 : 1);
  }

  @SuppressWarnings("unchecked")
  private void ticked(String sample) {
    Map<String, Object> minute = SampleTrigger.read(Map.class, sample);
    assertThat(functions.clock().handleRequest(minute, SampleTrigger.CONTEXT)).isEqualTo("ticked");
  }

  private void sent(String sample) {
    try {
      String body = Files.readString(EVENTS.resolve(sample));
      GatewayCall call = GatewayCall.post("/v6/events", body).bearer(TwoClients.ACME_TOKEN);
      answered(functions.eventApi().handleRequest(call.event(), SampleTrigger.CONTEXT));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
