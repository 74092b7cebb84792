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
    FAILED
  }

  public Import {
    columns = List.copyOf(columns);
  }
}
