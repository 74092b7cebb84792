package tagalong.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.testkit.client.TwoClients.ACME;
import static tagalong.testkit.client.TwoClients.ACME_HOST;
import static tagalong.testkit.client.TwoClients.ACME_TOKEN;
import static tagalong.testkit.client.TwoClients.OTHER_HOST;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Authentication;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.client.Scope;
import tagalong.domain.client.Token;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.store.InterruptedStore;
import tagalong.testkit.time.SettableClock;

class AuthenticatingTest {
  private static final String API_HOST = "api.tagalong.example";
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final InterruptedStore store = new InterruptedStore(new InMemoryStore());
  private final Clients clients = new Clients(store);
  private final Authenticating authenticating =
      new Authenticating(new RecentClients(clients, clock), clock);

  @BeforeEach
  void settle() {
    TwoClients.settle(store);
  }

  @Test
  void aGoodTokenNamesItsClient() {
    assertThat(judge(ACME_TOKEN, API_HOST))
        .isInstanceOfSatisfying(
            Authentication.Granted.class, granted -> assertThat(granted.client()).isEqualTo(ACME));
    assertThat(judge(ACME_TOKEN, ACME_HOST)).isInstanceOf(Authentication.Granted.class);
  }

  @Test
  void whatIsWrongWithATokenIsTold() {
    assertThat(authenticating.judge(Optional.empty(), API_HOST, Set.of()))
        .isEqualTo(new Authentication.Missing());
    assertThat(judge("guessed", API_HOST)).isEqualTo(new Authentication.Unknown());
    assertThat(judge(TwoClients.EXPIRED_TOKEN, API_HOST)).isEqualTo(new Authentication.Ended());
    assertThat(judge(TwoClients.REVOKED_TOKEN, API_HOST)).isEqualTo(new Authentication.Ended());
    assertThat(judge(ACME_TOKEN, OTHER_HOST)).isEqualTo(new Authentication.Foreign());
    assertThat(judge(TwoClients.SUPPORT_TOKEN, API_HOST))
        .isEqualTo(new Authentication.UnderScoped(Set.of(Scope.BACKEND)));
  }

  @Test
  void anyTokenWillDoWhereNoScopeIsNeeded() {
    assertThat(authenticating.judge(Optional.of(TwoClients.SUPPORT_TOKEN), API_HOST, Set.of()))
        .isInstanceOf(Authentication.Granted.class);
  }

  @Test
  void aTokenIsRememberedForThirtySecondsWithoutTheStore() {
    judge(ACME_TOKEN, ACME_HOST);
    store.goDown();
    clock.goOn(Duration.ofSeconds(29));
    assertThat(judge(ACME_TOKEN, ACME_HOST)).isInstanceOf(Authentication.Granted.class);
  }

  @Test
  void aRevokedTokenWorksForThirtySecondsAtMost() {
    judge(ACME_TOKEN, API_HOST);
    Token token = clients.tokenByHash(Token.hashOf(ACME_TOKEN)).orElseThrow();
    clients.change(
        new Token(
            token.id(),
            token.hash(),
            token.client(),
            token.name(),
            token.scopes(),
            token.created(),
            token.expires(),
            true));
    assertThat(judge(ACME_TOKEN, API_HOST)).isInstanceOf(Authentication.Granted.class);
    clock.goOn(Duration.ofSeconds(30));
    assertThat(judge(ACME_TOKEN, API_HOST)).isEqualTo(new Authentication.Ended());
  }

  @Test
  void aTokenMadeAfterItWasTriedWorksSoon() {
    assertThat(judge("new-token", API_HOST)).isEqualTo(new Authentication.Unknown());
    clients.add(TwoClients.token("new-token", ACME, Scope.BACKEND));
    assertThat(judge("new-token", API_HOST)).isEqualTo(new Authentication.Unknown());
    clock.goOn(Duration.ofSeconds(5));
    assertThat(judge("new-token", API_HOST)).isInstanceOf(Authentication.Granted.class);
  }

  @Test
  void guessingDoesNotPushOutWhatIsThere() {
    judge(ACME_TOKEN, API_HOST);
    for (int guess = 0; guess < 20_000; guess++) {
      judge("guess " + guess, API_HOST);
    }
    store.goDown();
    assertThat(judge(ACME_TOKEN, API_HOST)).isInstanceOf(Authentication.Granted.class);
  }

  private Authentication judge(String token, String host) {
    return authenticating.judge(Optional.of(token), host, Set.of(Scope.BACKEND));
  }
}
