package tagalong.fileimport;

import java.util.Optional;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Imports;
import tagalong.domain.imports.Piece;
import tagalong.domain.imports.Pieces;
import tagalong.domain.imports.Tally;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;

/**
 * How far a piece is. Two may read the same piece, each the same rows: what is written down never
 * goes back.
 */
final class PieceProgress implements TakingRows.Progress {
  private final Pieces pieces;
  private final Imports imports;
  private Row row;
  private boolean off;

  PieceProgress(Pieces pieces, Row row, Store store) {
    this.pieces = pieces;
    this.imports = new Imports(store);
    this.row = row;
  }

  @Override
  public Tally reached() {
    return row.as(Piece.class).tally();
  }

  @Override
  public void advance(Tally tally) {
    Piece piece = row.as(Piece.class);
    write(piece.at(tally));
    off =
        imports
            .byId(piece.client(), piece.file())
            .map(Import::status)
            .filter(status -> !status.isFinal())
            .isEmpty();
  }

  @Override
  public boolean isCalledOff() {
    return off;
  }

  void end(Piece ended) {
    write(ended);
  }

  private void write(Piece further) {
    while (!isOvertaken(row.as(Piece.class), further)) {
      Optional<Row> changed = pieces.change(row, further);
      row =
          changed.orElseGet(
              () -> pieces.rowOf(further.client(), further.file(), further.index()).orElseThrow());
      if (changed.isPresent()) {
        return;
      }
    }
  }

  private static boolean isOvertaken(Piece standing, Piece further) {
    return standing.done()
        || (!further.done() && standing.tally().total() > further.tally().total());
  }
}
