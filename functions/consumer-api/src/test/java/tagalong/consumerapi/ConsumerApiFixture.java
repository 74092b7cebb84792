package tagalong.consumerapi;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Event;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejection;
import tagalong.domain.intake.Rejections;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.store.Feed;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.consumer.Identities;
import tagalong.wire.http.Admission;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** The function over a store in memory, at noon. */
final class ConsumerApiFixture {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Path SAMPLES = Path.of("../../events/consumer-api");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  final InMemoryStore store = new InMemoryStore();
  final SettableClock clock = new SettableClock(NOON);
  private final RecentClients clients = new RecentClients(new Clients(store), clock);
  private final Programs programs = new Programs(store, clock);
  private final Rejections rejections = new Rejections(store, clock, new Random(2));
  final Identities identities =
      Identities.over(
          store,
          clients,
          new RecentPrograms(new Programs(store, clock), clock),
          clock,
          new Random(4));
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> api =
      new ConsumerApi(
          new Admission(new Authenticating(clients, clock), identities.admitting()),
          clients,
          new RecentPrograms(programs, clock),
          new Intake(store, clock, new Random(1)),
          rejections,
          new ProblemReplies(new Random(3)),
          identities);

  ConsumerApiFixture() {
    TwoClients.settle(store);
  }

  /** As it is written in the folder of programs. */
  void publish(String program) {
    ProgramReading read =
        new ProgramFile().read(Path.of("../../programs", program, "program.yaml"));
    programs.publish(
        TwoClients.ACME.id(), ((ProgramReading.Understood) read).program(), Optional.empty());
  }

  static GatewayCall post(String path, String json) {
    return GatewayCall.post(path, json).host(TwoClients.ACME_HOST);
  }

  APIGatewayV2HTTPResponse send(GatewayCall call) {
    return api.handleRequest(call.event(), null);
  }

  APIGatewayV2HTTPResponse sendSample(String name) {
    return api.handleRequest(GatewayCall.sample(SAMPLES, name), null);
  }

  List<Event> events() {
    return store.fed(Feed.LIVE).stream().map(row -> row.as(Event.class)).toList();
  }

  List<Rejection> rejections() {
    return rejections.latest(TwoClients.ACME.id(), NOON, 100);
  }

  static JsonNode json(APIGatewayV2HTTPResponse response) {
    try {
      return MAPPER.readTree(response.getBody());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
