package tagalong.domain.imports;

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

/**
 * The imports of clients. Each is kept twice, guarded by its first row: by id, and by arrival, so
 * that one is found and all are listed at the price of one read.
 */
public final class Imports {
  private static final String BY_ID = "id#";
  private static final String BY_ARRIVAL = "at#";
  private final Store store;

  public Imports(Store store) {
    this.store = store;
  }

  /** Adds an import unless there is one of that id. Returns the one that is there now. */
  public Row addIfAbsent(Import added) {
    Row row = Row.of(idKey(added.client(), added.id()), added);
    Outcome outcome =
        store.commit(
            List.of(
                new Write.Insert(row),
                new Write.Put(Row.of(arrivalKey(added.client(), place(added)), added))));
    return switch (outcome) {
      case Outcome.Committed done -> row.atVersion(1);
      case Outcome.Refused refused -> rowOf(added.client(), added.id()).orElseThrow();
    };
  }

  /**
   * Changes an import.
   *
   * @param read the row as it was read or last changed
   * @param changed of the same client, id and place in lists
   * @return the row as it now is; empty when somebody else changed it since it was read
   */
  public Optional<Row> change(Row read, Import changed) {
    Row next = read.holding(changed);
    Outcome outcome =
        store.commit(
            List.of(
                new Write.Update(next),
                new Write.Put(Row.of(arrivalKey(changed.client(), place(changed)), changed))));
    return outcome instanceof Outcome.Committed
        ? Optional.of(next.atVersion(read.version() + 1))
        : Optional.empty();
  }

  /**
   * Removes an import.
   *
   * @param read the row as it was read
   * @return false when somebody else changed it since
   */
  public boolean remove(Row read) {
    Import removed = read.as(Import.class);
    Key listed = arrivalKey(removed.client(), place(removed));
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Remove(read.key(), read.version()));
    store.get(listed).ifPresent(row -> writes.add(new Write.Remove(listed, row.version())));
    return store.commit(writes) instanceof Outcome.Committed;
  }

  public Optional<Row> rowOf(String client, String id) {
    return id.isEmpty() ? Optional.empty() : store.get(idKey(client, id));
  }

  public Optional<Import> byId(String client, String id) {
    return rowOf(client, id).map(row -> row.as(Import.class));
  }

  /**
   * The imports of a client, latest arrival first.
   *
   * @param after where to go on: the last import of what was listed before
   * @param limit at most so many
   */
  public List<Import> latest(String client, Optional<Import> after, int limit) {
    Span span = Span.of(Family.AGENDA, partition(client), BY_ARRIVAL).lastFirst().first(limit);
    return store
        .range(after.map(last -> span.after(BY_ARRIVAL + place(last))).orElse(span))
        .stream()
        .map(row -> row.as(Import.class))
        .toList();
  }

  private static String place(Import file) {
    return "%015d#%s".formatted(file.created().toEpochMilli(), file.id());
  }

  private static Key idKey(String client, String id) {
    return new Key(Family.AGENDA, partition(client), BY_ID + id);
  }

  private static Key arrivalKey(String client, String place) {
    return new Key(Family.AGENDA, partition(client), BY_ARRIVAL + place);
  }

  private static String partition(String client) {
    return client + "#imports";
  }
}
