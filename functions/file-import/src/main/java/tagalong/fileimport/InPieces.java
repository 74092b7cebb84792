package tagalong.fileimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tagalong.domain.asset.Depot;
import tagalong.domain.client.Client;
import tagalong.domain.imports.Files;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Piece;
import tagalong.domain.imports.Pieces;
import tagalong.domain.imports.Receipt;
import tagalong.domain.imports.RowKind;
import tagalong.domain.imports.Tally;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.wire.file.Encoding;
import tagalong.wire.file.FileFormat;
import tagalong.wire.file.FileRow;
import tagalong.wire.file.FileRows;
import tagalong.wire.file.Survey;

/**
 * Large files in pieces, cut between rows, each read by whoever is woken for it, many side by side.
 * A copy of the file lies in the depot until the last piece is done.
 */
final class InPieces {
  private final Importing importing;
  private final Store store;
  private final Pieces pieces;
  private final Files files;
  private final Depot depot;
  private final Clock clock;
  private final TakingRows taking;
  private final Pace pace;

  InPieces(
      Importing importing,
      Store store,
      Files files,
      Depot depot,
      Clock clock,
      TakingRows taking,
      Pace pace) {
    this.importing = importing;
    this.store = store;
    this.pieces = new Pieces(store);
    this.files = files;
    this.depot = depot;
    this.clock = clock;
    this.taking = taking;
    this.pace = pace;
  }

  /**
   * Cuts a file, unless it is small, cut already, or behind another in its package, and asks for
   * what is to be read of it.
   *
   * @return false when it is to be read whole
   */
  boolean cut(Import file, FileText text) throws IOException {
    List<Piece> there = pieces.of(file.client(), file.id());
    boolean whole = file.order().kind() == RowKind.ROSTER || text.survey().place() > 0;
    if (there.isEmpty() && (whole || file.totalRows() > 0)) {
      return false;
    }
    List<Piece> all = there.isEmpty() ? found(file, text) : there;
    if (all.size() < 2) {
      return false;
    }
    if (there.isEmpty()) {
      text.held().copyTo(copy(file));
      pieces.add(all);
    }
    all.stream()
        .filter(piece -> !piece.done())
        .forEach(piece -> depot.order(file.client(), file.id() + "-" + piece.index()));
    return true;
  }

  private List<Piece> found(Import file, FileText text) throws IOException {
    List<FileRow> firsts = new ArrayList<>();
    try (FileRows rows = text.rows()) {
      for (FileRow row : rows) {
        if (!(row instanceof FileRow.Broken) && (row.number() - 1) % pace.piece() == 0) {
          firsts.add(new FileRow.Unreadable(row.number(), row.offset(), "", "", ""));
        }
      }
    }
    return IntStream.range(0, firsts.size())
        .mapToObj(
            i ->
                new Piece(
                    file.client(),
                    file.id(),
                    i,
                    firsts.get(i).number(),
                    i + 1 < firsts.size() ? firsts.get(i + 1).number() - 1 : Long.MAX_VALUE,
                    firsts.get(i).offset(),
                    text.survey().isPlain(),
                    Tally.NONE,
                    false,
                    Optional.empty(),
                    Optional.empty()))
        .toList();
  }

  /** Reads a piece, or what is left of it, and sees whether it was the last one. */
  Optional<Import> carryOut(Client client, String id, int index) throws IOException {
    Optional<Receipt> receipt = Receipt.ofOrder(store, client.id(), id);
    Optional<Row> row = pieces.rowOf(client.id(), id, index);
    if (receipt.isEmpty() || row.isEmpty()) {
      return Optional.empty();
    }
    Import file = receipt.get().standing();
    if (file.status().isFinal()) {
      depot.remove(copy(file));
      return Optional.of(file);
    }
    try (Files.Held held = files.hold(depot.located(copy(file)))) {
      FileText text = text(file, held);
      if (!row.get().as(Piece.class).done()) {
        read(client, receipt.get(), row.get(), text);
      }
      settle(client, receipt.get(), text);
    } catch (NoSuchFileException gone) {
      // Whoever did the last piece has removed it.
      return Receipt.ofOrder(store, client.id(), id).map(Receipt::standing);
    } catch (UncheckedIOException unread) {
      throw unread.getCause();
    }
    return Optional.of(receipt.get().standing());
  }

  private static FileText text(Import file, Files.Held held) {
    Encoding encoding = file.encoding().flatMap(Encoding::titled).orElse(Encoding.UTF_8);
    FileFormat format = file.format().flatMap(FileFormat::ofName).orElse(FileFormat.CSV);
    return new FileText(format, Survey.known(encoding), held);
  }

  private void read(Client client, Receipt receipt, Row row, FileText text) throws IOException {
    Piece piece = row.as(Piece.class);
    PieceProgress progress = new PieceProgress(pieces, row, store);
    try (FileRows rows = text.rows(piece)) {
      Import file = receipt.standing();
      TakingRows.End end =
          taking.take(
              rows,
              piece.first(),
              piece.last(),
              importing.judging(client, file),
              importing.writing(client, file),
              progress);
      switch (end) {
        case TakingRows.End.Whole(var tally) -> progress.end(piece.ended(tally));
        case TakingRows.End.Broken(var tally, var broken) ->
            progress.end(
                piece.broken(tally, broken.code(), Importing.shortened(Importing.placed(broken))));
        case TakingRows.End.CalledOff off -> {}
      }
    }
  }

  /** Brings the receipt up to date, which is final once every piece is done. */
  private void settle(Client client, Receipt receipt, FileText text) throws IOException {
    Import file = receipt.standing();
    List<Piece> all = pieces.of(client.id(), file.id());
    Tally tally = all.stream().map(Piece::tally).reduce(Tally.NONE, Tally::and);
    Import reached = file.at(tally.total(), tally.failed(), tally.events(), now());
    if (!all.stream().allMatch(Piece::done)) {
      receipt.advance(reached);
      return;
    }
    Import last = ended(reached, all);
    if (last.rejectedRows().isPresent()) {
      RejectedRows rejected = new RejectedRows(importing.refusals(client, last));
      text.held().addToArchive(last.rejectedRows().get(), out -> rejected.write(text, all, out));
    }
    receipt.advance(last);
    depot.remove(copy(file));
  }

  private Import ended(Import reached, List<Piece> all) {
    Optional<Piece> broken = all.stream().filter(one -> one.errorCode().isPresent()).findFirst();
    return broken
        .map(
            piece ->
                reached.failed(
                    piece.errorCode().orElse(""), piece.errorMessage().orElse(""), now()))
        .orElseGet(() -> reached.done(now()));
  }

  private static String copy(Import file) {
    return file.client() + "/import-" + file.id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
