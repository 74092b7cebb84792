package tagalong.domain.message;

import java.time.Instant;
import java.util.Optional;
import tagalong.domain.store.Stored;

/**
 * Whether an address wants no mail.
 *
 * @param reason empty where it was said last that mail is welcome
 * @param at when that was said
 */
public record OptOut(String address, Optional<Reason> reason, Instant at) implements Stored {
  /** Why nothing is mailed to an address. */
  public enum Reason {
    UNSUBSCRIBED,
    /** There is no such address. */
    BOUNCED,
    /** Its reader called a mail of ours unwanted. */
    COMPLAINED
  }
}
