package tagalong.consumerapi;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejection;
import tagalong.domain.intake.Rejections;
import tagalong.domain.intake.Submission;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Message;
import tagalong.domain.program.Program;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Feed;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.fixture.Feeding;
import tagalong.testkit.http.GatewayCall;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.consumer.Identities;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;
import tagalong.wire.template.Letters;

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
  private final Intake intake = new Intake(store, clock, new Random(1));
  private final Feeding feeding = new Feeding(store, clock);
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> api =
      new ConsumerApi(
          store,
          new Admission(
              new Authenticating(clients, clock), identities.admitting(), new Limits(clock)),
          clients,
          new RecentPrograms(programs, clock),
          intake,
          rejections,
          new ProblemReplies(new Random(3)),
          identities,
          clock,
          new Random(5));

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

  /** A program that is written down here. */
  void publishText(String program) {
    ProgramReading read = new ProgramFile().read(program);
    programs.publish(
        TwoClients.ACME.id(), ((ProgramReading.Understood) read).program(), Optional.empty());
  }

  /** An event of a server that was reacted to. */
  void happened(String name, Data data) {
    Answer answer =
        new Intake(store, clock, new Random(8))
            .accept(
                new Submission(
                    TwoClients.ACME,
                    Optional.of(name),
                    Optional.empty(),
                    data,
                    Source.SERVER,
                    List.of(),
                    ""));
    new Reacting(store, clock).events(List.of(((Answer.Accepted) answer).event()));
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

  APIGatewayV2HTTPResponse get(String path, String token) {
    String[] parts = path.split("\\?", 2);
    return send(
        GatewayCall.get(parts[0])
            .query(parts.length > 1 ? parts[1] : "")
            .host(TwoClients.ACME_HOST)
            .bearer(token));
  }

  APIGatewayV2HTTPResponse post(String path, String json, String token) {
    return send(post(path, json).bearer(token));
  }

  /** The code of a refusal, after its status: {@code 403 access_denied}. */
  static String refusal(APIGatewayV2HTTPResponse response) {
    return response.getStatusCode() + " " + json(response).path("code").asText();
  }

  String anonymous() {
    return text(identities.tokens().anonymous(TwoClients.ACME));
  }

  /** The token of somebody who says who they are. */
  String saying(String email) {
    return text(
        identities.tokens().identified(identities.tokens().anonymous(TwoClients.ACME), key(email)));
  }

  /** The token of somebody who has proven who they are. */
  String proving(String email) {
    return text(
        identities
            .tokens()
            .verified(
                TwoClients.ACME,
                identities.tokens().anonymous(TwoClients.ACME),
                List.of(key(email))));
  }

  /** The same browser, of somebody who has proven who they are. */
  ConsumerToken proven(ConsumerToken browser, String email) {
    return identities.tokens().verified(TwoClients.ACME, browser, List.of(key(email)));
  }

  String text(ConsumerToken token) {
    return identities.tokens().textOf(TwoClients.ACME, token);
  }

  private static PersonKey key(String email) {
    return PersonKey.ofEmail(email).orElseThrow();
  }

  static String idOf(String email) {
    return TwoClients.ACME.personIds().of(key(email));
  }

  /** The company itself tells what happened, and it is reacted to. */
  String happened(String name, Map<String, @Nullable Object> data) {
    clock.goOn(Duration.ofSeconds(1));
    Answer answer =
        intake.accept(
            new Submission(
                TwoClients.ACME,
                Optional.of(name),
                Optional.empty(),
                new Data(data),
                Source.SERVER,
                List.of(),
                ""));
    settle();
    return ((Answer.Accepted) answer).event().id().value();
  }

  /** Reacts to all that has come in. */
  void settle() {
    feeding.settle();
    clock.goOn(Duration.ofSeconds(1));
  }

  /** The mails that were promised, as they would go out. */
  List<Mail> mails() {
    Clients known = new Clients(store);
    Letters letters = new Letters(known::domains, Addresses.secure(), known::byId);
    return store.fed(Feed.MESSAGES).stream()
        .map(row -> row.as(Message.class))
        .map(
            message -> {
              Program program =
                  programs
                      .of(TwoClients.ACME.id())
                      .version(message.program(), message.version())
                      .orElseThrow()
                      .program();
              return letters.render(message, program, program.email(message.email()).orElseThrow());
            })
        .toList();
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
