package tagalong.domain.imports;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * When each content arrived first, under whatever name. The ids of its rows hold that time, so it
 * is settled before any of them is written, and never forgotten.
 */
final class Arrivals {
  private final Store store;

  Arrivals(Store store) {
    this.store = store;
  }

  /** When the content of this import arrived first, which is with this import if not before. */
  Instant first(Import candidate) {
    Key key =
        new Key(
            Family.AGENDA,
            candidate.client() + "#imports",
            "content#" + HexFormat.of().toHexDigits(candidate.content()));
    return arrival(key)
        .orElseGet(
            () ->
                switch (store.commit(List.of(new Write.Insert(Row.of(key, candidate))))) {
                  case Outcome.Committed now -> candidate.arrived();
                  case Outcome.Refused earlier -> arrival(key).orElseThrow();
                });
  }

  private Optional<Instant> arrival(Key key) {
    return store.get(key).map(row -> row.as(Import.class).arrived());
  }
}
