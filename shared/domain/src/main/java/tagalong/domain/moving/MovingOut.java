package tagalong.domain.moving;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.client.Client;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Imports;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;

/**
 * Takes a client out: copies of its rows, in the order in which they are to arrive, waking nobody.
 * The store keeps what it has. Nothing should change meanwhile.
 */
public final class MovingOut {
  private static final int MOST_IMPORTS = 10_000;
  private final WholeStore store;
  private final Instant now;
  private final Client client;
  private final Consumer<Row> out;
  private final Unattended unattended;
  private final List<Row> doors = new ArrayList<>();
  private final List<Row> tasks = new ArrayList<>();
  private long rows;

  /**
   * @param out is handed the rows, one after the other
   */
  public MovingOut(WholeStore store, Clock clock, Client client, Consumer<Row> out) {
    this.store = store;
    this.now = clock.instant();
    this.client = client;
    this.out = out;
    this.unattended = new Unattended(store, client);
  }

  public Departure run() {
    Belonging.each(store, client.id(), this::take);
    List<Row> waiting = unattended.parked(now);
    doors.forEach(this::hand);
    tasks.forEach(this::hand);
    waiting.forEach(this::hand);
    return new Departure(rows, waiting.size(), unfinished());
  }

  private void take(Row row) {
    if (row.expires().filter(end -> !end.isAfter(now)).isPresent()) {
      return;
    }
    unattended.look(row);
    Row copy = Copies.of(row);
    switch (Stage.of(row)) {
      case STILL -> hand(copy);
      case DOOR -> doors.add(copy);
      case TASK -> tasks.add(copy);
    }
  }

  private void hand(Row row) {
    rows++;
    out.accept(row);
  }

  private List<String> unfinished() {
    return new Imports(store)
        .latest(client.id(), Optional.empty(), MOST_IMPORTS).stream()
            .filter(file -> !file.status().isFinal())
            .map(Import::name)
            .toList();
  }
}
