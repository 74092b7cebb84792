package tagalong.local.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Domain;
import tagalong.domain.client.Scope;
import tagalong.domain.client.Token;
import tagalong.domain.program.Program;
import tagalong.domain.program.Programs;
import tagalong.domain.store.Store;

/** The client that everything begins with, since only an admin token of a client adds another. */
public final class FirstClient {
  private static final int SECRET_BYTES = 32;
  private static final int SHARDS = 4;
  private static final int DIGITS_OF_TOKEN_ID = 16;
  private final Clients clients;
  private final Programs programs;
  private final Clock clock;
  private final RandomGenerator random;

  public FirstClient(Store store, Clock clock, RandomGenerator random) {
    this.clients = new Clients(store);
    this.programs = new Programs(store, clock);
    this.clock = clock;
    this.random = random;
  }

  /** The first client, made if there is none, with the names of this machine and a program. */
  Client find(Program program) {
    Client client =
        clients.all().stream()
            .min(java.util.Comparator.comparing(Client::created))
            .orElseGet(() -> make("First client"));
    for (String host : List.of("localhost", "127.0.0.1")) {
      clients.add(new Domain(host, client.id()));
    }
    if (programs.of(client.id()).newest().isEmpty()) {
      programs.publish(client.id(), program, Optional.empty());
    }
    return client;
  }

  /** Whether a token can still be used to administer the client. */
  boolean administers(Client client, String token) {
    return clients
        .tokenByHash(hash(token))
        .filter(known -> known.client().equals(client.id()) && known.usableAt(clock.instant()))
        .filter(known -> known.scopes().contains(Scope.CLIENT_SUPERUSER))
        .isPresent();
  }

  /** A new admin token; it is kept as its hash only. */
  public String newToken(Client client) {
    String token = secret();
    String hash = hash(token);
    Instant now = clock.instant();
    Set<Scope> scopes = Set.of(Scope.values());
    String id = hash.substring(0, DIGITS_OF_TOKEN_ID);
    clients.add(new Token(id, hash, client.id(), "admin", scopes, now, Optional.empty(), false));
    return token;
  }

  /** Makes it where there is none yet; empty where there is. */
  public Optional<Client> found(String name) {
    return clients.all().isEmpty() ? Optional.of(make(name)) : Optional.empty();
  }

  private Client make(String name) {
    String id = Long.toString(1_000_000_000L + random.nextLong(9_000_000_000L));
    Client client = new Client(id, name, secret(), SHARDS, clock.instant());
    clients.add(client);
    return client;
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
