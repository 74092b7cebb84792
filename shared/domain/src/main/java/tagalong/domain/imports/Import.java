package tagalong.domain.imports;

import java.time.Instant;
import java.util.List;
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
    List<String> columns,
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
        columns,
        encoding,
        errorCode,
        errorMessage);
  }

  /** The same import of a text in this encoding, of a table with these columns. */
  public Import of(List<String> header, String encoding) {
    return further(status, updated, totalRows, failedRows, header, Optional.of(encoding));
  }

  /** The same import after so many rows. */
  public Import at(long total, long failed, Instant now) {
    return further(Status.IN_PROGRESS, now, total, failed, columns, encoding);
  }

  /** The same import, all its rows read. */
  public Import done(Instant now) {
    return ended(Status.DONE, now, errorCode, errorMessage);
  }

  /** The same import, with rows that cannot be read. */
  public Import failed(String code, String message, Instant now) {
    return ended(Status.FAILED, now, Optional.of(code), Optional.of(message));
  }

  private Import further(
      Status next,
      Instant now,
      long total,
      long failed,
      List<String> header,
      Optional<String> text) {
    return new Import(
        id,
        client,
        name,
        content,
        path,
        eventName,
        next,
        arrived,
        started,
        completed,
        now,
        total,
        failed,
        header,
        text,
        errorCode,
        errorMessage);
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
        columns,
        encoding,
        code,
        message);
  }
}
