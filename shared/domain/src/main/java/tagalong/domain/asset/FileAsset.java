package tagalong.domain.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.store.Stored;

/**
 * A file that a company uploaded to work with.
 *
 * @param id decimal digits, later ones larger
 * @param format of its rows, in the contract's word
 * @param size in bytes; 0 until it is there
 * @param user who uploaded it, by the id of their token
 */
public record FileAsset(
    String id,
    String client,
    String name,
    Optional<String> format,
    long size,
    Set<String> tags,
    String user,
    Status status,
    Instant created,
    Instant updated)
    implements Stored {
  /** How long somebody may take to bring what was announced. */
  public static final Duration PATIENCE = Duration.ofDays(1);

  /** What can be done with it. */
  public enum Status {
    /** Announced, not brought yet. */
    PROCESSING,
    AVAILABLE,
    EXPIRED,
    /** It was announced and never brought. */
    FAILED
  }

  public FileAsset {
    tags = Set.copyOf(tags);
  }

  /** Where its content lies. */
  public String path() {
    return client + "/" + id;
  }

  /** The same, brought. */
  public FileAsset brought(long bytes, Instant now) {
    return with(name, bytes, tags, Status.AVAILABLE, now);
  }

  /** The same, let go of. */
  public FileAsset ended(Status end, Instant now) {
    return with(name, size, tags, end, now);
  }

  /** The same, called and labelled otherwise. */
  public FileAsset labelled(String newName, Set<String> newTags, Instant now) {
    return with(newName, size, newTags, status, now);
  }

  /** Whether it still counts on its name. */
  boolean keepsItsName() {
    return switch (status) {
      case PROCESSING, AVAILABLE -> true;
      case EXPIRED, FAILED -> false;
    };
  }

  private FileAsset with(String n, long bytes, Set<String> labels, Status now, Instant at) {
    return new FileAsset(id, client, n, format, bytes, labels, user, now, created, at);
  }
}
