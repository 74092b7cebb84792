package tagalong.domain.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** The file assets of clients. Of those that can be used, no two have one name. */
public final class FileAssets {
  private static final String BY_ID = "id#";
  private static final String BY_NAME = "name#";
  private final Store store;

  public FileAssets(Store store) {
    this.store = store;
  }

  /** Adds one; false when its name is taken. */
  public boolean add(FileAsset asset) {
    return store.commit(
            List.of(
                new Write.Insert(Row.of(idKey(asset.client(), asset.id()), asset)),
                new Write.Insert(Row.of(nameKey(asset), asset))))
        instanceof Outcome.Committed;
  }

  public Optional<Row> rowOf(String client, String id) {
    return id.isEmpty() ? Optional.empty() : store.get(idKey(client, id));
  }

  /** Whether another one of this client has the name. */
  public boolean isTaken(FileAsset asset) {
    return store
        .get(nameKey(asset))
        .filter(row -> !row.as(FileAsset.class).id().equals(asset.id()))
        .isPresent();
  }

  /**
   * Changes one; its name is given back when it is let go of.
   *
   * @param read the row as it was read
   * @return false when somebody else changed it since, or its new name is taken
   */
  public boolean change(Row read, FileAsset changed) {
    FileAsset before = read.as(FileAsset.class);
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Update(read.holding(changed)));
    if (before.keepsItsName()
        && !(changed.keepsItsName() && changed.name().equals(before.name()))) {
      giveBack(before, writes);
      if (changed.keepsItsName()) {
        writes.add(new Write.Insert(Row.of(nameKey(changed), changed)));
      }
    }
    return store.commit(writes) instanceof Outcome.Committed;
  }

  /** Removes one; false when somebody else changed it since. */
  public boolean remove(Row read) {
    FileAsset removed = read.as(FileAsset.class);
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Remove(read.key(), read.version()));
    if (removed.keepsItsName()) {
      giveBack(removed, writes);
    }
    return store.commit(writes) instanceof Outcome.Committed;
  }

  /**
   * The files of a client, latest first.
   *
   * @param after where to go on: the last of what was listed before
   * @param limit at most so many
   */
  public List<FileAsset> latest(String client, Optional<FileAsset> after, int limit) {
    Span span = Span.of(Family.AGENDA, partition(client), BY_ID).lastFirst().first(limit);
    return store.range(after.map(last -> span.after(BY_ID + last.id())).orElse(span)).stream()
        .map(row -> row.as(FileAsset.class))
        .toList();
  }

  private void giveBack(FileAsset asset, List<Write> writes) {
    store
        .get(nameKey(asset))
        .ifPresent(claim -> writes.add(new Write.Remove(claim.key(), claim.version())));
  }

  private static Key idKey(String client, String id) {
    return new Key(Family.AGENDA, partition(client), BY_ID + id);
  }

  private static Key nameKey(FileAsset asset) {
    return new Key(Family.AGENDA, partition(asset.client()), BY_NAME + asset.name());
  }

  private static String partition(String client) {
    return client + "#files";
  }
}
