package tagalong.domain.reaction;

import java.time.Instant;
import java.util.Optional;
import tagalong.domain.event.Event;

/** What is folded into a timeline. */
public sealed interface Input {
  Position position();

  /**
   * An event of this person.
   *
   * @param claimed its business key is this person's already
   * @param country where its IP address is, as far as was known when it was taken in
   * @param disposable whether it names an e-mail address of the kind that anybody can have for ten
   *     minutes, as far as was known then
   */
  record Happened(Event event, boolean claimed, Optional<String> country, boolean disposable)
      implements Input {
    /** One of which nothing was looked up. */
    public Happened(Event event, boolean claimed) {
      this(event, claimed, Optional.empty(), false);
    }

    Happened claiming() {
      return new Happened(event, true, country, disposable);
    }

    /** The same as a program is to see it. */
    Happened showing(Event shown) {
      return new Happened(shown, claimed, country, disposable);
    }

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
