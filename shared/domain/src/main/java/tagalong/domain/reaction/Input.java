package tagalong.domain.reaction;

import java.time.Instant;
import tagalong.domain.event.Event;

/** What is folded into a timeline. */
public sealed interface Input {
  Position position();

  /**
   * An event of this person.
   *
   * @param claimed its business key is this person's already
   */
  record Happened(Event event, boolean claimed) implements Input {
    @Override
    public Position position() {
      return new Position(event.time(), event.id().value());
    }
  }

  /** Somebody referred this person. */
  record Referred(String id, String program, Referral referral) implements Input {
    @Override
    public Position position() {
      return new Position(referral.at(), id);
    }
  }

  default Instant time() {
    return position().time();
  }
}
