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
        errorCode,
        errorMessage);
  }

  /** The same import of a table with these columns. */
  public Import of(List<String> header) {
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
        header,
        errorCode,
        errorMessage);
  }

  /** The same import after so many rows. */
  public Import at(long total, long failed, Instant now) {
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
        columns,
        errorCode,
        errorMessage);
  }

  /** The same import, all its rows read. */
  public Import done(Instant now) {
    return new Import(
        id,
        client,
        name,
        content,
        path,
        eventName,
        Status.DONE,
        arrived,
        started,
        Optional.of(now),
        now,
        totalRows,
        failedRows,
        columns,
        errorCode,
        errorMessage);
  }

  /** The same import, with rows that cannot be read. */
  public Import failed(String code, String message, Instant now) {
    return new Import(
        id,
        client,
        name,
        content,
        path,
        eventName,
        Status.FAILED,
        arrived,
        started,
        Optional.of(now),
        now,
        totalRows,
        failedRows,
        columns,
        Optional.of(code),
        Optional.of(message));
  }
}
