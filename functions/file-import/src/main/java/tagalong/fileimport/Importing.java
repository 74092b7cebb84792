package tagalong.fileimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.event.Lane;
import tagalong.domain.imports.Files;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Receipt;
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
  private final Pace pace;

  public Importing(Store store, Intake intake, Rejections rejections, Files files, Clock clock) {
    this(store, intake, rejections, files, clock, Pace.USUAL);
  }

  /** At another pace. */
  public Importing(
      Store store, Intake intake, Rejections rejections, Files files, Clock clock, Pace pace) {
    this.store = store;
    this.intake = intake;
    this.rejections = rejections;
    this.files = files;
    this.clock = clock;
    this.pace = pace;
  }

  /**
   * Imports a file or goes on with it, and moves it to the archive, also when it cannot be read.
   *
   * @return the receipt, which is final
   * @throws IOException if the file is gone or cannot be read just now; nothing is lost by trying
   *     again
   * @throws StoreUnavailable likewise
   */
  public Import run(Upload upload) throws IOException {
    try (Files.Held held = files.hold(upload.path())) {
      Survey survey = Survey.of(held.open());
      Receipt receipt = Receipt.of(store, upload, survey.hash(), now());
      finish(upload.client(), held, survey, receipt);
      held.archive(now());
      return receipt.standing();
    } catch (UncheckedIOException unread) {
      throw unread.getCause();
    }
  }

  /**
   * Carries out an import that was asked for, or goes on with it. Its file stays where it lies.
   *
   * @return the receipt, which is final; empty when nobody asked for it, or not any more
   */
  public Optional<Import> carryOut(Client client, String id) throws IOException {
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
      RejectedRows rejected = new RejectedRows(new RowJudging(client, last));
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
      receipt.advance(begun);
      return take(rows, new RowJudging(client, begun), receipt);
    }
  }

  /** Takes the rows behind those that the receipt counts already. */
  private Import take(FileRows rows, RowJudging judging, Receipt receipt) {
    long done = receipt.standing().totalRows();
    Batches batches =
        receipt.standing().order().dry()
            ? Batches.dry(clock, pace, receipt)
            : new Batches(writing(), clock, pace, receipt);
    for (FileRow row : rows) {
      if (receipt.standing().status().isFinal()) {
        return receipt.standing(); // Somebody called it off.
      }
      switch (row) {
        case FileRow.Broken broken -> {
          return failed(batches.finish(), broken.code(), placed(broken));
        }
        case FileRow.Read read when read.number() > done -> batches.add(judging.judge(read));
        case FileRow.Unreadable bad when bad.number() > done -> batches.add(judging.judge(bad));
        case FileRow.Read counted -> {}
        case FileRow.Unreadable counted -> {}
      }
    }
    return batches.finish().done(now());
  }

  private Batches.Writing writing() {
    return (taken, rejected) -> {
      intake.append(taken, Lane.BULK);
      rejections.add(rejected);
    };
  }

  private Import failed(Import reached, String code, String message) {
    String cut =
        message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    return reached.failed(code, cut, now());
  }

  private static String placed(FileRow.Broken broken) {
    return broken.number() == 0
        ? broken.message()
        : "Row %d, byte %d: %s".formatted(broken.number(), broken.offset(), broken.message());
  }

  /** To the millisecond, as it is stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
