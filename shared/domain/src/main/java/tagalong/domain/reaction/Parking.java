package tagalong.domain.reaction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** Where rows wait that could not be reacted to. */
public final class Parking {
  private static final String PARTITION = "parked";
  private static final int PAGE = 500;
  private static final int LONGEST_PROBLEM = 1_000;
  private final Store store;
  private final Clock clock;

  public Parking(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Puts a row aside, or notes that it failed once more. */
  public void park(Row row, RuntimeException problem) {
    park(row.key(), problem);
  }

  /** Puts a row aside of which nothing but its place is known, because it cannot be read. */
  public void park(Key row, RuntimeException problem) {
    String client = row.partition().split("#", 2)[0];
    String said = String.valueOf(problem);
    String shown = said.substring(0, Math.min(said.length(), LONGEST_PROBLEM));
    Optional<Parked> before = store.get(key(row)).map(found -> found.as(Parked.class));
    Parked parked =
        new Parked(
            client,
            row,
            shown,
            1 + before.map(Parked::attempts).orElse(0),
            before.map(Parked::since).orElseGet(clock::instant));
    store.commit(List.of(new Write.Put(row(parked))));
  }

  /**
   * What is to be tried again now, at most so many: each after twice the time that it took before.
   */
  public List<Parked> due(int most) {
    Instant now = clock.instant();
    List<Parked> due = new ArrayList<>();
    Span page = Span.of(Family.AGENDA, PARTITION, "").first(PAGE);
    for (List<Row> rows = store.range(page); !rows.isEmpty(); rows = store.range(page)) {
      rows.stream()
          .map(row -> row.as(Parked.class))
          .filter(parked -> !parked.nextTry().isAfter(now))
          .limit(most - due.size())
          .forEach(due::add);
      if (due.size() == most || rows.size() < PAGE) {
        break;
      }
      page = page.after(rows.getLast().key().sort());
    }
    return due;
  }

  public List<Parked> waiting(int most) {
    return store.range(Span.of(Family.AGENDA, PARTITION, "").first(most)).stream()
        .map(row -> row.as(Parked.class))
        .toList();
  }

  /** What waits of one client. */
  public List<Parked> waiting(String client, int most) {
    return store.range(Span.of(Family.AGENDA, PARTITION, client + "#").first(most)).stream()
        .map(row -> row.as(Parked.class))
        .toList();
  }

  /** Whether a row was put aside and is still to be tried again. */
  public boolean holds(Key row) {
    return store.get(key(row)).isPresent();
  }

  /** The row that was put aside, as it now is; empty when it is gone. */
  public Optional<Row> rowOf(Parked parked) {
    return store.get(parked.row());
  }

  /** Forgets that a row was put aside. */
  public void release(Parked parked) {
    store
        .get(key(parked.row()))
        .ifPresent(row -> store.commit(List.of(new Write.Remove(row.key(), row.version()))));
  }

  /** Where it is kept that a row was put aside. */
  public static Row row(Parked parked) {
    return Row.of(key(parked.row()), parked);
  }

  private static Key key(Key row) {
    return new Key(Family.AGENDA, PARTITION, row.partition() + "#" + row.sort());
  }
}
