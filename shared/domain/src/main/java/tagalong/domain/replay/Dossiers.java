package tagalong.domain.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tagalong.domain.store.Family;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;

/** Gathers the rows of a client's partitions, one partition after the other. */
final class Dossiers {
  private final Consumer<Dossier> reading;
  private final List<Row> open = new ArrayList<>();

  private Dossiers(Consumer<Dossier> reading) {
    this.reading = reading;
  }

  /** Every partition of every family that is the client's own. */
  static void each(WholeStore store, String client, Consumer<Dossier> reading) {
    for (Family family : Family.values()) {
      Dossiers dossiers = new Dossiers(reading);
      store.scan(family, client + "#", rows -> rows.forEach(dossiers::add));
      dossiers.close();
    }
  }

  private void add(Row row) {
    if (!open.isEmpty() && !open.getLast().key().partition().equals(row.key().partition())) {
      close();
    }
    open.add(row);
  }

  private void close() {
    if (!open.isEmpty()) {
      reading.accept(new Dossier(open.getFirst().key().partition(), List.copyOf(open)));
      open.clear();
    }
  }
}
