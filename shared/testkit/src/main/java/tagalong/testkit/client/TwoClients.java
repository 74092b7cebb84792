package tagalong.testkit.client;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Domain;
import tagalong.domain.client.Scope;
import tagalong.domain.client.Token;
import tagalong.domain.store.Store;

/** Two clients, each with a program domain and a token, and tokens that do not do. */
public final class TwoClients {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  public static final Client ACME = client("1", "Acme");
  public static final Client OTHER = client("2", "Other");
  public static final String ACME_HOST = "share.acme.example";
  public static final String OTHER_HOST = "share.other.example";
  public static final String ACME_TOKEN = "acme-token";
  public static final String OTHER_TOKEN = "other-token";
  public static final String EXPIRED_TOKEN = "expired-token";
  public static final String REVOKED_TOKEN = "revoked-token";

  /** Acme's, but only for support. */
  public static final String SUPPORT_TOKEN = "support-token";

  private TwoClients() {}

  /** Adds all of it to a store. */
  public static void settle(Store store) {
    Clients clients = new Clients(store);
    clients.add(ACME);
    clients.add(OTHER);
    clients.add(new Domain(ACME_HOST, ACME.id()));
    clients.add(new Domain(OTHER_HOST, OTHER.id()));
    clients.add(token(ACME_TOKEN, ACME, Scope.BACKEND));
    clients.add(token(OTHER_TOKEN, OTHER, Scope.BACKEND));
    clients.add(token(SUPPORT_TOKEN, ACME, Scope.USER_SUPPORT));
    clients.add(ended(token(EXPIRED_TOKEN, ACME, Scope.BACKEND), Optional.of(LONG_AGO), false));
    clients.add(ended(token(REVOKED_TOKEN, ACME, Scope.BACKEND), Optional.empty(), true));
  }

  public static Token token(String text, Client client, Scope... scopes) {
    String hash = Token.hashOf(text);
    return new Token(
        hash.substring(0, 12),
        hash,
        client.id(),
        text,
        Set.of(scopes),
        LONG_AGO,
        Optional.empty(),
        false);
  }

  private static Token ended(Token token, Optional<Instant> expires, boolean revoked) {
    return new Token(
        token.id(),
        token.hash(),
        token.client(),
        token.name(),
        token.scopes(),
        token.created(),
        expires,
        revoked);
  }

  private static Client client(String id, String name) {
    return new Client(id, name, "secret of " + name, 4, LONG_AGO);
  }
}
