package tagalong.tagbeacon;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.consumer.UnsubscribeClaim;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Intake;
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
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;

class UnsubscribingTest {
  private static final PersonKey ANN = PersonKey.ofEmail("ann@example.com").orElseThrow();
  private final InMemoryStore store = new InMemoryStore();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final RecentClients clients = new RecentClients(new Clients(store), clock);
  private final RecentPrograms programs = new RecentPrograms(new Programs(store, clock), clock);
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> beacon =
      new TagBeacon(
          new Admission(new Authenticating(clients, clock), new Limits(clock)),
          clients,
          programs,
          new Intake(store, clock, new Random(2)),
          new Rejections(store, clock, new Random(1)),
          new ProblemReplies(new Random(3)),
          Identities.over(store, clients, programs, clock, new Random(4)),
          store);

  @BeforeEach
  void settle() {
    TwoClients.settle(store);
  }

  @Test
  void lookingAtThePageEndsNothing() {
    APIGatewayV2HTTPResponse page = send("GET", claim(), "");
    assertThat(page.getStatusCode()).isEqualTo(200);
    assertThat(page.getBody())
        .contains("<form method=\"post\">", "Unsubscribe", TwoClients.ACME.name());
    assertThat(page.getHeaders().get("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "List-Unsubscribe=One-Click"})
  void theButtonOfThePageAndThatOfMailProgramsSaySo(String body) {
    APIGatewayV2HTTPResponse done = send("POST", claim(), body);
    assertThat(done.getStatusCode()).isEqualTo(200);
    assertThat(done.getBody()).contains("Done").doesNotContain("<form");
    assertThat(events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.name()).isEqualTo("unsubscribed");
              assertThat(event.source()).isEqualTo(Source.VERIFIED);
              assertThat(event.keys()).containsExactly(ANN);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "ann@example.com"})
  void aLinkThatIsNotOursEndsNothing(String claim) {
    assertThat(send("GET", claim, "").getStatusCode()).isEqualTo(404);
    assertThat(send("POST", claim, "").getStatusCode()).isEqualTo(404);
    assertThat(send("POST", new UnsubscribeClaim(ANN).sealed(TwoClients.OTHER), "").getStatusCode())
        .isEqualTo(404);
    assertThat(events()).isEmpty();
  }

  private static String claim() {
    return new UnsubscribeClaim(ANN).sealed(TwoClients.ACME);
  }

  private APIGatewayV2HTTPResponse send(String method, String claim, String body) {
    GatewayCall call =
        GatewayCall.of(method, "/unsubscribe").host(TwoClients.ACME_HOST).query("claim=" + claim);
    GatewayCall sent =
        body.isEmpty()
            ? call
            : call.header("content-type", "application/x-www-form-urlencoded").body(body);
    return beacon.handleRequest(sent.event(), null);
  }

  private List<Event> events() {
    return store.fed(Feed.LIVE).stream().map(row -> row.as(Event.class)).toList();
  }
}
