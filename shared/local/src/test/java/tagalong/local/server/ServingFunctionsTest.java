package tagalong.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Event;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.People;
import tagalong.domain.store.Feed;
import tagalong.eventapi.EventApi;
import tagalong.tagbeacon.TagBeacon;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.consumer.Identities;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.template.Home;

/** The real functions, over real sockets. */
class ServingFunctionsTest {
  private final InMemoryStore store = new InMemoryStore();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final LocalServer server = serve();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anEventOfAServerIsTaken() throws Exception {
    String answer =
        post(
            "/v6/events",
            TwoClients.ACME_HOST,
            "Authorization: Bearer acme-token\r\nContent-Type: application/json\r\n",
            "{\"event_name\":\"conversion\",\"data\":{\"email\":\"ann@example.com\"}}");
    assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"person_id\":\"");
    assertThat(events()).extracting(Event::name).containsExactly("conversion");
  }

  @Test
  void aTokenIsNotGoodAtAnotherClientsHost() throws Exception {
    assertThat(
            post(
                "/v6/events",
                TwoClients.OTHER_HOST,
                "Authorization: acme-token\r\n",
                "{\"event_name\":\"conversion\"}"))
        .startsWith("HTTP/1.1 403 ")
        .contains("\"code\":\"access_denied\"");
  }

  @Test
  void aMobileAppsDoubledSlashesAreRead() throws Exception {
    assertThat(post("//events", TwoClients.ACME_HOST, "", "{\"event_name\":\"app_initialized\"}"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"id\":\"");
    assertThat(events()).extracting(Event::name).containsExactly("app_initialized");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//v6/events", "/v6//events", "/v6/events//conversion", "///v6///events/"})
  void aServersDoubledSlashesAreReadToo(String path) throws Exception {
    String answer =
        post(
            path,
            TwoClients.ACME_HOST,
            "Authorization: Bearer acme-token\r\n",
            "{\"event_name\":\"conversion\"}");
    assertThat(answer).startsWith("HTTP/1.1 200 ");
    assertThat(events()).extracting(Event::name).containsExactly("conversion");
  }

  @Test
  void aFormOfATagIsRead() throws Exception {
    post(
        "/events",
        TwoClients.ACME_HOST,
        "Content-Type: application/x-www-form-urlencoded\r\n",
        "event_name=share&email=ann%40example.com");
    assertThat(events().getFirst().data().text("email")).contains("ann@example.com");
  }

  private List<Event> events() {
    return store.fed(Feed.LIVE).stream().map(row -> row.as(Event.class)).toList();
  }

  /** Written to the socket by hand: clients let nobody choose a host or double a slash. */
  private String post(String path, String host, String headers, String body) throws IOException {
    String request =
        "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n%s"
            .formatted(path, host, body.length(), headers, body);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private LocalServer serve() {
    TwoClients.settle(store);
    RecentClients clients = new RecentClients(new Clients(store), clock);
    Admission admission = new Admission(new Authenticating(clients, clock), new Limits(clock));
    Random random = new Random(1);
    RecentPrograms programs = new RecentPrograms(new Programs(store, clock), clock);
    Intake intake = new Intake(store, clock, random);
    Rejections rejections = new Rejections(store, clock, random);
    ProblemReplies problems = new ProblemReplies(random);
    return new LocalServer(
        LocalServer.LOOPBACK,
        0,
        Deployment.builtIn(),
        Map.of(
            "EventApi",
                new EventApi(
                    admission,
                    intake,
                    rejections,
                    problems,
                    programs,
                    new People(store),
                    new Home(client -> List.of(), Addresses.secure())),
            "TagBeacon",
                new TagBeacon(
                    admission,
                    clients,
                    programs,
                    intake,
                    rejections,
                    problems,
                    Identities.over(store, clients, programs, clock, random),
                    store)),
        path -> Optional.empty(),
        LocalServer.Streams.NONE,
        problems);
  }
}
