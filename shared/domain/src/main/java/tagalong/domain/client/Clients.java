package tagalong.domain.client;

import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** The clients of this installation and what they are found by. */
public final class Clients {
  private static final String ALL = "clients";
  private final Store store;

  public Clients(Store store) {
    this.store = store;
  }

  public Optional<Client> byId(String id) {
    return store.get(keyOf(id)).map(row -> row.as(Client.class));
  }

  public Optional<Client> byHost(String host) {
    return store.get(hostKey(host)).flatMap(row -> byId(row.as(Domain.class).client()));
  }

  public Optional<Token> tokenByHash(String hash) {
    return store.get(tokenKey(hash)).map(row -> row.as(Token.class));
  }

  public List<Client> all() {
    return store.range(Span.of(Family.PROGRAMS, ALL, "")).stream()
        .map(row -> row.as(Client.class))
        .toList();
  }

  public List<Domain> domains(String client) {
    return owned(client, "domain#", Domain.class);
  }

  public List<Site> sites(String client) {
    return owned(client, "site#", Site.class);
  }

  public List<Token> tokens(String client) {
    return owned(client, "token#", Token.class);
  }

  public List<JwtKey> jwtKeys(String client) {
    return owned(client, "jwt-key#", JwtKey.class);
  }

  public Optional<JwtKey> jwtKey(String client, String kid) {
    return store.get(ownedKey(client, "jwt-key#" + kid)).map(row -> row.as(JwtKey.class));
  }

  public List<SftpUser> sftpUsers(String client) {
    return owned(client, "sftp-user#", SftpUser.class);
  }

  /** The user of that name, of whatever client. */
  public Optional<SftpUser> sftpUser(String name) {
    return all().stream()
        .map(client -> store.get(ownedKey(client.id(), "sftp-user#" + name)))
        .flatMap(Optional::stream)
        .map(row -> row.as(SftpUser.class))
        .findFirst();
  }

  /** False when any client has a user of that name already. */
  public boolean add(SftpUser user) {
    return sftpUser(user.name()).isEmpty()
        && inserted(Row.of(ownedKey(user.client(), "sftp-user#" + user.name()), user));
  }

  /** False when the client has no such user. */
  public boolean removeSftpUser(String client, String name) {
    Optional<Row> row = store.get(ownedKey(client, "sftp-user#" + name));
    row.ifPresent(r -> store.commit(List.of(new Write.Remove(r.key(), r.version()))));
    return row.isPresent();
  }

  /** False when there is a client of that id already. */
  public boolean add(Client client) {
    return inserted(Row.of(keyOf(client.id()), client));
  }

  /** False when the host belongs to a client already. */
  public boolean add(Domain domain) {
    return inserted(
        Row.of(hostKey(domain.host()), domain),
        Row.of(ownedKey(domain.client(), "domain#" + domain.host()), domain));
  }

  /** False when the site is there already. */
  public boolean add(Site site) {
    return inserted(Row.of(ownedKey(site.client(), "site#" + site.host()), site));
  }

  public boolean add(Token token) {
    return inserted(
        Row.of(tokenKey(token.hash()), token),
        Row.of(ownedKey(token.client(), "token#" + token.id()), token));
  }

  public boolean add(JwtKey key) {
    return inserted(Row.of(ownedKey(key.client(), "jwt-key#" + key.kid()), key));
  }

  /** The token under both its keys as it now is, for example revoked. */
  public void change(Token token) {
    store.commit(
        List.of(
            new Write.Put(Row.of(tokenKey(token.hash()), token)),
            new Write.Put(Row.of(ownedKey(token.client(), "token#" + token.id()), token))));
  }

  /** Ends a token and adds its successor, both or neither; false when it has ended already. */
  public boolean exchange(Token old, Token fresh) {
    return store
        .get(tokenKey(old.hash()))
        .filter(row -> !row.as(Token.class).revoked())
        .map(row -> store.commit(exchanging(row, old.ended(), fresh)))
        .filter(Outcome.Committed.class::isInstance)
        .isPresent();
  }

  private static List<Write> exchanging(Row row, Token ended, Token fresh) {
    return List.of(
        new Write.Update(row.holding(ended)),
        new Write.Put(Row.of(ownedKey(ended.client(), "token#" + ended.id()), ended)),
        new Write.Insert(Row.of(tokenKey(fresh.hash()), fresh)),
        new Write.Insert(Row.of(ownedKey(fresh.client(), "token#" + fresh.id()), fresh)));
  }

  private boolean inserted(Row... rows) {
    return store.commit(List.of(rows).stream().<Write>map(Write.Insert::new).toList())
        instanceof Outcome.Committed;
  }

  private <T extends tagalong.domain.store.Stored> List<T> owned(
      String client, String prefix, Class<T> kind) {
    return store.range(Span.of(Family.PROGRAMS, client, prefix)).stream()
        .map(row -> row.as(kind))
        .toList();
  }

  private static Key ownedKey(String client, String sort) {
    return new Key(Family.PROGRAMS, client, sort);
  }

  private static Key keyOf(String client) {
    return new Key(Family.PROGRAMS, ALL, client);
  }

  private static Key hostKey(String host) {
    return new Key(Family.PROGRAMS, "host#" + host, "host");
  }

  private static Key tokenKey(String hash) {
    return new Key(Family.PROGRAMS, "token#" + hash, "token");
  }
}
