package tagalong.domain.client;

import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Stored;
import tagalong.domain.store.Write;

/** The SFTP destinations of clients, and the keys that these name. */
public final class SftpDestinations {
  private static final String DESTINATION = "sftp-destination#";
  private static final String PAIR = "ssh-pair#";
  private final Store store;

  public SftpDestinations(Store store) {
    this.store = store;
  }

  public List<SftpDestination> of(String client) {
    return owned(client, DESTINATION, SftpDestination.class);
  }

  public Optional<SftpDestination> named(String client, String id) {
    return read(client, DESTINATION + id).map(row -> row.as(SftpDestination.class));
  }

  /** Keeps one as it now is. */
  public void keep(SftpDestination destination) {
    put(destination.client(), DESTINATION + destination.id(), destination);
  }

  public void remove(SftpDestination destination) {
    remove(destination.client(), DESTINATION + destination.id());
  }

  public List<SshPair> pairs(String client) {
    return owned(client, PAIR, SshPair.class);
  }

  public Optional<SshPair> pair(String client, String id) {
    return read(client, PAIR + id).map(row -> row.as(SshPair.class));
  }

  public void keep(SshPair pair) {
    put(pair.client(), PAIR + pair.id(), pair);
  }

  /** False when the client has no such key. */
  public boolean removePair(String client, String id) {
    return remove(client, PAIR + id);
  }

  private <T extends Stored> List<T> owned(String client, String prefix, Class<T> kind) {
    return store.range(Span.of(Family.PROGRAMS, client, prefix)).stream()
        .map(row -> row.as(kind))
        .toList();
  }

  /** What is no id of ours is never looked up. */
  private Optional<Row> read(String client, String sort) {
    String id = sort.substring(sort.indexOf('#') + 1);
    return id.isEmpty() || id.length() > 19 || !id.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.empty()
        : store.get(key(client, sort));
  }

  private void put(String client, String sort, Stored content) {
    store.commit(List.of(new Write.Put(Row.of(key(client, sort), content))));
  }

  private boolean remove(String client, String sort) {
    return read(client, sort)
        .map(row -> store.commit(List.of(new Write.Remove(row.key(), row.version()))))
        .filter(Outcome.Committed.class::isInstance)
        .isPresent();
  }

  private static Key key(String client, String sort) {
    return new Key(Family.PROGRAMS, client, sort);
  }
}
