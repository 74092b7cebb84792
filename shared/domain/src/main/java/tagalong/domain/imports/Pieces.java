package tagalong.domain.imports;

import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** The pieces that large files are cut into. */
public final class Pieces {
  private final Store store;

  public Pieces(Store store) {
    this.store = store;
  }

  /** Adds the pieces of a file; those that are there already stay as they are. */
  public void add(List<Piece> pieces) {
    store.append(pieces.stream().map(piece -> Row.of(key(piece), piece)).toList());
  }

  /** In the order of the file; none of one that is read whole. */
  public List<Piece> of(String client, String file) {
    return store.range(Span.of(Family.AGENDA, partition(client, file), "")).stream()
        .map(row -> row.as(Piece.class))
        .toList();
  }

  public Optional<Row> rowOf(String client, String file, int index) {
    return store.get(new Key(Family.AGENDA, partition(client, file), sort(index)));
  }

  /**
   * Writes down how far a piece is.
   *
   * @param read the row as it was read or last changed
   * @return the row as it now is; empty when somebody else changed it since
   */
  public Optional<Row> change(Row read, Piece further) {
    Row next = read.holding(further);
    return store.commit(List.of(new Write.Update(next))) instanceof Outcome.Committed
        ? Optional.of(next.atVersion(read.version() + 1))
        : Optional.empty();
  }

  private static Key key(Piece piece) {
    return new Key(Family.AGENDA, partition(piece.client(), piece.file()), sort(piece.index()));
  }

  private static String sort(int index) {
    return "%06d".formatted(index);
  }

  private static String partition(String client, String file) {
    return client + "#pieces#" + file;
  }
}
