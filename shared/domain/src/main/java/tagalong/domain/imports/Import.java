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
    Optional<String> errorMessage)
    implements Stored {
  /** How far an import is. */
  public enum Status {
    PENDING,
    IN_PROGRESS,
    DONE,
    FAILED;

    /** Nothing follows. */
    public boolean isFinal() {
      return switch (this) {
        case PENDING, IN_PROGRESS -> false;
        case DONE, FAILED -> true;
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
    return status.isFinal() && failedRows > 0
        ? Optional.of(Upload.withoutEnding(name) + "-rejected-" + id + format.orElse(""))
        : Optional.empty();
  }

  /** The same import of a content that arrived then. */
  Import arrivedAt(Instant first) {
    return new Import(
        id,
        client,
        name,
        content,
        path,
        eventName,
        status,
        first,
        started,
        completed,
        updated,
        totalRows,
        failedRows,
        events,
        columns,
        format,
        encoding,
        errorCode,
        errorMessage);
  }

  /** The same import of a text of this format and encoding, of a table with these columns. */
  public Import of(List<String> header, String ending, String encodedIn) {
    return new Import(
        id,
        client,
        name,
        content,
        path,
        eventName,
        status,
        arrived,
        started,
        completed,
        updated,
        totalRows,
        failedRows,
        events,
        header,
        Optional.of(ending),
        Optional.of(encodedIn),
        errorCode,
        errorMessage);
  }

  /** The same import after so many rows. */
  public Import at(long total, long failed, Map<String, Long> named, Instant now) {
    return new Import(
        id,
        client,
        name,
        content,
        path,
        eventName,
        Status.IN_PROGRESS,
        arrived,
        started,
        completed,
        now,
        total,
        failed,
        named,
        columns,
        format,
        encoding,
        errorCode,
        errorMessage);
  }

  /** The same import, all its rows read. */
  public Import done(Instant now) {
    return ended(Status.DONE, now, errorCode, errorMessage);
  }

  /** The same import, with rows that cannot be read. */
  public Import failed(String code, String message, Instant now) {
    return ended(Status.FAILED, now, Optional.of(code), Optional.of(message));
  }

  private Import ended(Status end, Instant now, Optional<String> code, Optional<String> message) {
    return new Import(
        id,
        client,
        name,
        content,
        path,
        eventName,
        end,
        arrived,
        started,
        Optional.of(now),
        now,
        totalRows,
        failedRows,
        events,
        columns,
        format,
        encoding,
        code,
        message);
  }
}
