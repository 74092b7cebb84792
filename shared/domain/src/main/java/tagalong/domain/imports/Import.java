package tagalong.domain.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.store.Stored;

/**
 * One bulk file that a client handed in, and its receipt.
 *
 * @param id decimal digits; the same for the same file name and content
 * @param content what the ids of its rows derive from: the same for the same content under any name
 *     that gives rows the same default event name
 * @param path where the file is, as {@code Files} knows it
 * @param arrived when this content arrived first; gives every row its hour and its default time
 * @param totalRows rows read so far
 * @param failedRows rows of those that were rejected
 * @param events rows that became events, by their names; the first names only
 * @param format the ending of files of its format, such as {@code .csv}, once its rows are read
 * @param encoding in which its text is written, known once its rows are read
 * @param ordered what was asked for with it; empty of what was just dropped
 */
public record Import(
    String id,
    String client,
    String name,
    long content,
    String path,
    Optional<String> eventName,
    Status status,
    Instant arrived,
    Optional<Instant> started,
    Optional<Instant> completed,
    Instant updated,
    long totalRows,
    long failedRows,
    Map<String, Long> events,
    List<String> columns,
    Optional<String> format,
    Optional<String> encoding,
    Optional<String> errorCode,
    Optional<String> errorMessage,
    Optional<Order> ordered)
    implements Stored {
  /** How far an import is. */
  public enum Status {
    PENDING,
    IN_PROGRESS,
    DONE,
    FAILED,
    CANCELED,
    /** Done, failed or canceled before, and by now let go of. */
    EXPIRED;

    /** Nothing follows. */
    public boolean isFinal() {
      return switch (this) {
        case PENDING, IN_PROGRESS -> false;
        case DONE, FAILED, CANCELED, EXPIRED -> true;
      };
    }
  }

  public Import {
    columns = List.copyOf(columns);
    events = Map.copyOf(events);
  }

  /**
   * What the file of its rejected rows is called, in the archive: like the file itself up to the
   * first {@code -}, so that it may be mended and handed in as it is. Empty where there is none.
   */
  public Optional<String> rejectedRows() {
    return status.isFinal() && status != Status.CANCELED && failedRows > 0
        ? Optional.of(Upload.withoutEnding(name) + "-rejected-" + id + format.orElse(""))
        : Optional.empty();
  }

  /** What was asked for with it; nothing of what was just dropped. */
  public Order order() {
    return ordered.orElse(Order.NONE);
  }

  /** Whether it was asked for, of a file that was uploaded; else it was just dropped. */
  public boolean wasAskedFor() {
    return order().user().isPresent();
  }

  /** When it was asked for: its place in lists. */
  public Instant created() {
    return ordered.map(Order::created).orElse(arrived);
  }

  /** The same import of a content that arrived then. */
  Import arrivedAt(Instant first) {
    return new Draft(this).arrived(first).done();
  }

  /** The same import, found to be of this content, which arrived then. */
  Import begun(long found, Instant first, Instant now) {
    return new Draft(this)
        .content(found)
        .arrived(first)
        .started(now)
        .status(Status.IN_PROGRESS, now)
        .done();
  }

  /** The same import of a text of this format and encoding, of a table with these columns. */
  public Import of(List<String> header, String ending, String encodedIn) {
    return new Draft(this).text(header, ending, encodedIn).done();
  }

  /** The same import after so many rows. */
  public Import at(long total, long failed, Map<String, Long> named, Instant now) {
    return new Draft(this).status(Status.IN_PROGRESS, now).counts(total, failed, named).done();
  }

  /** The same import, all its rows read. */
  public Import done(Instant now) {
    return new Draft(this).status(Status.DONE, now).completed(now).done();
  }

  /** The same import, with rows that cannot be read. */
  public Import failed(String code, String message, Instant now) {
    return new Draft(this).status(Status.FAILED, now).completed(now).error(code, message).done();
  }

  /** The same import, called off: what was taken stands. */
  public Import canceled(Instant now) {
    return new Draft(this).status(Status.CANCELED, now).completed(now).done();
  }

  /** The same import, let go of. */
  public Import expired(Instant now) {
    return new Draft(this)
        .status(Status.EXPIRED, now)
        .ordered(order().withoutFile(created()))
        .done();
  }

  /** The same import, labelled otherwise. */
  public Import ordered(Order changed, Instant now) {
    return new Draft(this).status(status, now).ordered(changed).done();
  }
}
