package tagalong.domain.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tagalong.domain.event.PersonKey;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Whom files put into audiences that they name whole, so that whoever is not named by the next one
 * leaves.
 */
public final class Rosters {
  private static final int BLOCK = 80;
  private final Store store;

  public Rosters(Store store) {
    this.store = store;
  }

  /** Notes whom a file names. */
  public void add(String client, String audience, String file, List<PersonKey> named) {
    List<Row> rows =
        named.stream()
            .distinct()
            .map(
                who ->
                    Row.of(key(client, audience, file, who), new RosterEntry(audience, file, who)))
            .toList();
    if (!rows.isEmpty()) {
      store.append(rows);
    }
  }

  /**
   * Brings those whom earlier files named and this one does not, in blocks, and forgets the earlier
   * files. Broken off, it brings what is left when it is called again.
   */
  public void leaving(
      String client, String audience, String file, Consumer<List<PersonKey>> bringing) {
    List<Row> earlier = earlier(client, audience, file);
    while (!earlier.isEmpty()) {
      bringing.accept(
          earlier.stream()
              .map(row -> row.as(RosterEntry.class).who())
              .filter(who -> store.get(key(client, audience, file, who)).isEmpty())
              .distinct()
              .toList());
      List<Write> forgotten = new ArrayList<>();
      earlier.forEach(row -> forgotten.add(new Write.Remove(row.key(), row.version())));
      store.commit(forgotten);
      earlier = earlier(client, audience, file);
    }
  }

  /** Sort keys begin with the file: those before it, then those behind it. */
  private List<Row> earlier(String client, String audience, String file) {
    Span all = Span.of(Family.AGENDA, partition(client, audience), "").first(BLOCK);
    List<Row> before =
        store.range(all).stream()
            .filter(row -> !row.as(RosterEntry.class).file().equals(file))
            .toList();
    return before.isEmpty() ? store.range(all.after(file + "$")) : before;
  }

  private static Key key(String client, String audience, String file, PersonKey who) {
    return new Key(
        Family.AGENDA, partition(client, audience), file + "#" + who.kind() + "#" + who.value());
  }

  private static String partition(String client, String audience) {
    return client + "#roster#" + audience;
  }
}
