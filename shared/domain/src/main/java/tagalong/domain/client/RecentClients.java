package tagalong.domain.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clients as they were at most 30 seconds ago: what every request asks, without asking the
 * store each time. A revoked token works so long at most.
 */
public final class RecentClients {
  static final Duration FOUND = Duration.ofSeconds(30);
  static final Duration MISSING = Duration.ofSeconds(5);

  private final Clients clients;
  private final Remembered<Client> byId;
  private final Remembered<Client> byHost;
  private final Remembered<Token> tokens;
  private final Remembered<JwtKey> jwtKeys;
  private final Remembered<Set<String>> ownHosts;

  public RecentClients(Clients clients, Clock clock) {
    this.clients = clients;
    this.byId = new Remembered<>(clock, FOUND, MISSING);
    this.byHost = new Remembered<>(clock, FOUND, MISSING);
    this.ownHosts = new Remembered<>(clock, FOUND, MISSING);
    this.tokens = new Remembered<>(clock, FOUND, MISSING);
    this.jwtKeys = new Remembered<>(clock, FOUND, MISSING);
  }

  public Optional<Client> byId(String id) {
    return byId.get(id, clients::byId);
  }

  /** The client of a program domain; empty for any other host. */
  public Optional<Client> byHost(String host) {
    return host.isEmpty() ? Optional.empty() : byHost.get(host, clients::byHost);
  }

  /** Whether pages of a host are the client's own: of a registered site, or a program domain. */
  public boolean isOwn(Client client, String host) {
    return ownHosts.get(client.id(), id -> Optional.of(hosts(id))).orElseThrow().contains(host);
  }

  private Set<String> hosts(String client) {
    return Stream.concat(
            clients.sites(client).stream().map(Site::host),
            clients.domains(client).stream().map(Domain::host))
        .collect(Collectors.toUnmodifiableSet());
  }

  public Optional<Token> tokenByHash(String hash) {
    return tokens.get(hash, clients::tokenByHash);
  }

  public Optional<JwtKey> jwtKey(Client client, String kid) {
    return jwtKeys.get(client.id() + "#" + kid, name -> clients.jwtKey(client.id(), kid));
  }
}
