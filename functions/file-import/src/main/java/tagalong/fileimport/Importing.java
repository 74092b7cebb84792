package tagalong.fileimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tagalong.domain.asset.Depot;
import tagalong.domain.client.Client;
import tagalong.domain.imports.Files;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Receipt;
import tagalong.domain.imports.Tally;
import tagalong.domain.imports.Upload;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.wire.file.FileErrors;
import tagalong.wire.file.FileFormat;
import tagalong.wire.file.FileRow;
import tagalong.wire.file.FileRows;
import tagalong.wire.file.Survey;

/**
 * Imports a file: its rows become events or rejections, once, however often the file comes and
 * wherever an import of it was interrupted.
 */
public final class Importing {
  private static final int LONGEST_MESSAGE = 1_000;

  private final Store store;
  private final Intake intake;
  private final Rejections rejections;
  private final Files files;
  private final Clock clock;
  private final TakingRows taking;
  private final Optional<InPieces> inPieces;

  /** Reads every file whole. */
  public Importing(Store store, Intake intake, Rejections rejections, Files files, Clock clock) {
    this(store, intake, rejections, files, clock, Optional.empty(), Pace.USUAL);
  }

  /** The same, at another pace. */
  public Importing(
      Store store, Intake intake, Rejections rejections, Files files, Clock clock, Pace pace) {
    this(store, intake, rejections, files, clock, Optional.empty(), pace);
  }

  /**
   * Cuts large files into pieces.
   *
   * @param depot keeps them meanwhile, and wakes whoever reads a piece
   */
  public Importing(
      Store store, Intake intake, Rejections rejections, Files files, Clock clock, Depot depot) {
    this(store, intake, rejections, files, clock, Optional.of(depot), Pace.USUAL);
  }

  /** At another pace. */
  Importing(
      Store store,
      Intake intake,
      Rejections rejections,
      Files files,
      Clock clock,
      Optional<Depot> depot,
      Pace pace) {
    this.store = store;
    this.intake = intake;
    this.rejections = rejections;
    this.files = files;
    this.clock = clock;
    this.taking = new TakingRows(pace);
    this.inPieces =
        depot.map(place -> new InPieces(this, store, files, place, clock, taking, pace));
  }

  /**
   * Imports a file or goes on with it, and moves it to the archive, also when it cannot be read. Of
   * several in one package each is an import under its own name.
   *
   * @return the receipt, of several the last one's
   * @throws IOException if the file is gone or cannot be read just now; nothing is lost by trying
   *     again
   * @throws StoreUnavailable likewise
   */
  public Import run(Upload upload) throws IOException {
    try (Files.Held held = files.hold(upload.path())) {
      List<Survey> surveys = Survey.all(held.open());
      Receipt receipt = run(upload, held, surveys.getFirst(), surveys.size() > 1);
      for (Survey another : surveys.subList(1, surveys.size())) {
        receipt = run(upload, held, another, true);
      }
      held.archive(now());
      return receipt.standing();
    } catch (UncheckedIOException unread) {
      throw unread.getCause();
    }
  }

  private Receipt run(Upload upload, Files.Held held, Survey survey, boolean oneOfSeveral)
      throws IOException {
    Upload file = oneOfSeveral ? upload.named(survey.inside().orElseThrow()) : upload;
    Receipt receipt = Receipt.of(store, file, survey.hash(), now());
    finish(file.client(), held, survey, receipt);
    return receipt;
  }

  /**
   * Carries out an import that was asked for, or a piece of one, or goes on with it. Its file stays
   * where it lies.
   *
   * @param job the id of the import; behind it, where a piece is meant, a hyphen and its index
   * @return the receipt; empty when nobody asked for it, or not any more
   */
  public Optional<Import> carryOut(Client client, String job) throws IOException {
    int hyphen = job.indexOf('-');
    return hyphen < 0 || inPieces.isEmpty()
        ? whole(client, job)
        : inPieces
            .get()
            .carryOut(
                client, job.substring(0, hyphen), Integer.parseInt(job.substring(hyphen + 1)));
  }

  private Optional<Import> whole(Client client, String id) throws IOException {
    Optional<Receipt> asked = Receipt.ofOrder(store, client.id(), id);
    if (asked.filter(receipt -> !receipt.standing().status().isFinal()).isEmpty()) {
      return asked.map(Receipt::standing);
    }
    Receipt receipt = asked.get();
    try (Files.Held held = files.hold(receipt.standing().path())) {
      Survey survey = Survey.of(held.open());
      receipt.begin(store, survey.hash(), now());
      finish(client, held, survey, receipt);
    } catch (NoSuchFileException gone) {
      receipt.advance(
          failed(receipt.standing(), FileErrors.EMPTY_FILE, "The file is gone. Upload it again."));
    } catch (UncheckedIOException unread) {
      throw unread.getCause();
    }
    return Optional.of(receipt.standing());
  }

  private void finish(Client client, Files.Held held, Survey survey, Receipt receipt)
      throws IOException {
    if (!receipt.standing().status().isFinal()) {
      receipt.advance(work(client, held, survey, receipt));
    }
  }

  private Import work(Client client, Files.Held held, Survey survey, Receipt receipt)
      throws IOException {
    if (survey.fault().isPresent()) {
      FileRow.Broken fault = survey.fault().get();
      return failed(receipt.standing(), fault.code(), fault.message());
    }
    Optional<FileFormat> format = FileFormat.ofName(survey.named(receipt.standing().name()));
    if (format.isEmpty()) {
      return failed(
          receipt.standing(),
          FileErrors.INVALID_FILE_FORMAT,
          "The name ends in none of .csv, .psv, .json and .jsonl, which tell how to read it; .gz or .zip may follow.");
    }
    FileText text = new FileText(format.get(), survey, held);
    Import last = read(client, text, receipt);
    if (last.rejectedRows().isPresent()) {
      RejectedRows rejected = new RejectedRows(refusals(client, last));
      held.addToArchive(last.rejectedRows().get(), out -> rejected.write(text, out));
    }
    return last;
  }

  private Import read(Client client, FileText text, Receipt receipt) throws IOException {
    try (FileRows rows = text.rows()) {
      Table table = new Table(rows.columns());
      Import begun =
          receipt
              .standing()
              .of(table.kept(), text.format().ending(), text.survey().encoding().title());
      Optional<String> problem = table.problem(begun.order());
      if (problem.isPresent()) {
        return failed(begun, FileErrors.MISSING_COLUMN, problem.get());
      }
      Optional<Said.Nonsense> hindrance = meaning(client, begun).hindrance(begun.order());
      if (hindrance.isPresent()) {
        return failed(begun, hindrance.get().code(), hindrance.get().message());
      }
      receipt.advance(begun);
      boolean cut = inPieces.isPresent() && inPieces.get().cut(begun, text);
      return cut ? receipt.standing() : take(client, rows, receipt);
    }
  }

  private Import take(Client client, FileRows rows, Receipt receipt) {
    Import begun = receipt.standing();
    Batches.Writing writing = writing(client, begun);
    TakingRows.End end =
        taking.take(rows, 1, Long.MAX_VALUE, judging(client, begun), writing, progress(receipt));
    Tally tally = end.tally();
    Import reached = receipt.standing().at(tally.total(), tally.failed(), tally.events(), now());
    return switch (end) {
      case TakingRows.End.Broken(var counted, var broken) ->
          failed(reached, broken.code(), placed(broken));
      case TakingRows.End.CalledOff off -> receipt.standing();
      case TakingRows.End.Whole all -> {
        writing.finish();
        yield reached.done(now());
      }
    };
  }

  private TakingRows.Progress progress(Receipt receipt) {
    return new TakingRows.Progress() {
      @Override
      public Tally reached() {
        Import is = receipt.standing();
        return new Tally(is.totalRows(), is.failedRows(), is.events());
      }

      @Override
      public void advance(Tally tally) {
        receipt.advance(
            receipt.standing().at(tally.total(), tally.failed(), tally.events(), now()));
      }

      @Override
      public boolean isCalledOff() {
        return receipt.standing().status().isFinal();
      }
    };
  }

  private Meaning meaning(Client client, Import file) {
    return new Meaning(client.id(), file.order().kind(), store, clock);
  }

  RowJudging judging(Client client, Import file) {
    return new RowJudging(client, file, meaning(client, file));
  }

  /** What may be judged otherwise by now is as it was written down. */
  RejectedRows.Refusals refusals(Client client, Import file) {
    RowJudging judging = judging(client, file);
    return meaning(client, file).isSettled() || file.order().dry()
        ? judging::refusal
        : row -> rejections.find(client.id(), judging.startedAt(), judging.rejectionId(row));
  }

  Batches.Writing writing(Client client, Import file) {
    return file.order().dry()
        ? Batches.Writing.NONE
        : new Outcomes(client, file, store, intake, rejections, clock);
  }

  private Import failed(Import reached, String code, String message) {
    return reached.failed(code, shortened(message), now());
  }

  static String shortened(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE) + "…";
  }

  static String placed(FileRow.Broken broken) {
    return broken.number() == 0
        ? broken.message()
        : "Row %d, byte %d: %s".formatted(broken.number(), broken.offset(), broken.message());
  }

  /** To the millisecond, as it is stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
