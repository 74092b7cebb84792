package tagalong.eventapi;

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
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejection;
import tagalong.domain.intake.Rejections;
import tagalong.domain.intake.Submission;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Feed;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.store.InterruptedStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;
import tagalong.wire.template.Home;

/** The function over a store in memory, at noon. */
final class EventApiFixture {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Path SAMPLES = Path.of("../../events/event-api");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final InMemoryStore memory = new InMemoryStore();
  final InterruptedStore store = new InterruptedStore(memory);
  final SettableClock clock = new SettableClock(NOON);
  private final Rejections rejections = new Rejections(memory, clock, new Random(2));
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> api =
      new EventApi(
          new Admission(
              new Authenticating(new RecentClients(new Clients(store), clock), clock),
              new Limits(clock)),
          new Intake(store, clock, new Random(1)),
          new Rejections(store, clock, new Random(2)),
          new ProblemReplies(new Random(3)),
          new RecentPrograms(new Programs(store, clock), clock),
          new People(store),
          new Home(new Clients(store)::domains, Addresses.secure()));

  EventApiFixture() {
    TwoClients.settle(memory);
  }

  void publish(String program) {
    ProgramReading read = new ProgramFile().read(program);
    new Programs(memory, clock)
        .publish(
            TwoClients.ACME.id(), ((ProgramReading.Understood) read).program(), Optional.empty());
  }

  /** An event that is not in the log here, and was reacted to. */
  void happened(String name, Data data) {
    Answer answer =
        Intake.judge(
            new Submission(
                TwoClients.ACME,
                Optional.of(name),
                Optional.empty(),
                data,
                Source.SERVER,
                List.of(),
                ""),
            NOON,
            Intake.Minting.random(NOON, new Random(9)));
    new Reacting(memory, clock).events(List.of(((Answer.Accepted) answer).event()));
  }

  static GatewayCall post(String path, String json) {
    return GatewayCall.post(path, json).bearer(TwoClients.ACME_TOKEN);
  }

  APIGatewayV2HTTPResponse send(GatewayCall call) {
    return send(call.event());
  }

  APIGatewayV2HTTPResponse sendSample(String name) {
    return send(GatewayCall.sample(SAMPLES, name));
  }

  private APIGatewayV2HTTPResponse send(APIGatewayV2HTTPEvent event) {
    return api.handleRequest(event, null);
  }

  List<Event> events() {
    return memory.fed(Feed.LIVE).stream().map(row -> row.as(Event.class)).toList();
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
