package tagalong.adminapi;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.client.Scope;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.program.Programs;
import tagalong.domain.webhook.Reach;
import tagalong.testkit.asset.DepotInMemory;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.fixture.Feeding;
import tagalong.testkit.http.GatewayCall;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.program.ProgramFile;

/** The function over a store in memory, at noon, with a program that both clients run. */
final class AdminApiFixture {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final String ADMIN = "acme-admin";
  static final String SUPERUSER = "acme-superuser";
  static final String OTHER_ADMIN = "other-admin";
  private static final Path SAMPLES = Path.of("../../events/admin-api");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  final InMemoryStore store = new InMemoryStore();
  final DepotInMemory depot = new DepotInMemory();
  final SettableClock clock = new SettableClock(NOON);
  private final Intake intake = new Intake(store, clock, new Random(1));
  private final Feeding feeding = new Feeding(store, clock);
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> api =
      new AdminApi(
          store,
          new Admission(
              new Authenticating(new RecentClients(new Clients(store), clock), clock),
              new Limits(clock)),
          new ProblemReplies(new Random(3)),
          new ProgramFile(),
          Reach.PUBLIC,
          Addresses.secure(),
          depot,
          clock,
          new Random(4));

  AdminApiFixture() {
    TwoClients.settle(store);
    Clients clients = new Clients(store);
    clients.add(TwoClients.token(ADMIN, TwoClients.ACME, Scope.CLIENT_ADMIN));
    clients.add(TwoClients.token(SUPERUSER, TwoClients.ACME, Scope.CLIENT_SUPERUSER));
    clients.add(TwoClients.token(OTHER_ADMIN, TwoClients.OTHER, Scope.CLIENT_ADMIN));
    Programs programs = new Programs(store, clock);
    programs.publish(TwoClients.ACME.id(), APrograms.referAFriend(), Optional.empty());
    programs.publish(TwoClients.OTHER.id(), APrograms.referAFriend(), Optional.empty());
  }

  /** Ann refers Bob, who opens an account and funds it: a reward each. Returns the fixture. */
  AdminApiFixture withAReferral() {
    share("ann@example.com", "bob@example.com", "09:00");
    happened("account_opened", "10:00", Map.of("email", "bob@example.com"));
    happened("account_funded", "11:00", Map.of("email", "bob@example.com", "amount", 150));
    return this;
  }

  String share(String advocate, String friend, String time) {
    return happened(
        "share",
        time,
        Map.of("email", advocate, "share.channel", "EMAIL", "share.recipient", friend));
  }

  /** An event of Acme's, reacted to. Returns its id. */
  String happened(String name, String time, Map<String, @Nullable Object> data) {
    return happened(TwoClients.ACME, name, time, data);
  }

  String happened(Client client, String name, String time, Map<String, @Nullable Object> data) {
    Answer answer =
        intake.accept(
            new Submission(
                client,
                Optional.of(name),
                Optional.of("2026-03-01T" + time + ":00Z"),
                new Data(data),
                Source.SERVER,
                List.of(),
                ""));
    feeding.settle();
    return ((Answer.Accepted) answer).event().id().value();
  }

  /** Somebody whom nobody can name. */
  void visited(String browser) {
    intake.accept(
        new Submission(
            TwoClients.ACME,
            Optional.of("visit"),
            Optional.of("2026-03-01T09:00:00Z"),
            Data.NONE,
            Source.WEB,
            List.of(new PersonKey(PersonKey.Kind.DEVICE, browser)),
            ""));
    feeding.settle();
  }

  /** Reacts to what was taken in meanwhile. */
  void feed() {
    feeding.settle();
  }

  static String idOf(String email) {
    return TwoClients.ACME.personIds().of(PersonKey.ofEmail(email).orElseThrow());
  }

  JsonNode get(String path, String query) {
    return json(send(GatewayCall.get(path).query(query).bearer(ADMIN)), 200);
  }

  JsonNode get(String path) {
    return get(path, "");
  }

  APIGatewayV2HTTPResponse send(GatewayCall call) {
    return api.handleRequest(call.event(), null);
  }

  APIGatewayV2HTTPResponse sendSample(String name) {
    return api.handleRequest(GatewayCall.sample(SAMPLES, name), null);
  }

  APIGatewayV2HTTPResponse post(String path, String json) {
    return send(GatewayCall.post(path, json).bearer(ADMIN));
  }

  static JsonNode json(APIGatewayV2HTTPResponse response, int status) {
    if (response.getStatusCode() != status) {
      throw new AssertionError(response.getStatusCode() + ": " + response.getBody());
    }
    return read(response.getBody());
  }

  /** The code of a refusal, after its status: {@code 400 invalid_limit}. */
  static String refusal(APIGatewayV2HTTPResponse response) {
    return response.getStatusCode() + " " + read(response.getBody()).path("code").asText();
  }

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }

  /** The values of one field of each object of an array. */
  static List<String> each(JsonNode array, String field) {
    return array.valueStream().map(object -> object.path(field).asText()).toList();
  }
}
