package tagalong.domain.client;

import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.client.Authentication.Ended;
import tagalong.domain.client.Authentication.Foreign;
import tagalong.domain.client.Authentication.Granted;
import tagalong.domain.client.Authentication.Missing;
import tagalong.domain.client.Authentication.UnderScoped;
import tagalong.domain.client.Authentication.Unknown;

/** Judges what the bearer of a server token may do. */
public final class Authenticating {
  private final RecentClients clients;
  private final Clock clock;

  public Authenticating(RecentClients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * @param token as it was sent
   * @param host what was called; matters only when it is a program domain
   * @param anyOf the scopes of which the token needs one; empty when any token will do
   */
  public Authentication judge(Optional<String> token, String host, Set<Scope> anyOf) {
    if (token.isEmpty()) {
      return new Missing();
    }
    return clients
        .tokenByHash(Token.hashOf(token.get()))
        .<Authentication>map(known -> judge(known, host, anyOf))
        .orElseGet(Unknown::new);
  }

  private Authentication judge(Token token, String host, Set<Scope> anyOf) {
    if (!token.usableAt(clock.instant())) {
      return new Ended();
    }
    if (clients.byHost(host).filter(owner -> !owner.id().equals(token.client())).isPresent()) {
      return new Foreign();
    }
    if (!anyOf.isEmpty() && Collections.disjoint(anyOf, token.scopes())) {
      return new UnderScoped(anyOf);
    }
    return clients
        .byId(token.client())
        .<Authentication>map(client -> new Granted(token, client))
        .orElseGet(Unknown::new);
  }
}
