package tagalong.domain.intake;

import java.time.Instant;
import java.util.Optional;
import tagalong.domain.store.Stored;

/**
 * What was refused, kept for 30 days so that nothing sent in is lost.
 *
 * @param who the endpoint or file it came by
 * @param code the code that the sender was told
 * @param row the number of the row, of a file
 * @param raw what was sent, cut off after 16,384 characters
 */
public record Rejection(
    String id,
    String client,
    Instant at,
    String who,
    String code,
    String message,
    Optional<Long> row,
    String raw)
    implements Stored {
  public static final int LONGEST_RAW = 16_384;

  public Rejection {
    raw = raw.length() <= LONGEST_RAW ? raw : raw.substring(0, LONGEST_RAW);
  }
}
