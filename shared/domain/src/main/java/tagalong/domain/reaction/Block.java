package tagalong.domain.reaction;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.event.Event;

/**
 * A person whom the company has shut out, or let in again.
 *
 * @param at since when
 */
public record Block(Kind kind, String reason, Instant at) {
  /** The name of the event by which a company blocks a person. */
  public static final String EVENT = "person_blocked";

  /** What a company takes into its own hands; of one instant the stricter counts. */
  static final Comparator<Block> LATEST =
      Comparator.comparing(Block::at).thenComparing(Block::kind).thenComparing(Block::reason);

  /** What somebody is kept from. */
  public enum Kind {
    NONE,
    /** They earn nothing. */
    REWARDS,
    /** All that they do is suspicious. */
    EVENTS
  }

  /** What an event says of it, if it is one that says so, and the company's own. */
  static Optional<Block> told(Event event) {
    boolean told = event.name().equals(EVENT) && Trust.isOfCompany(event);
    return Stream.of(Kind.values())
        .filter(kind -> told)
        .filter(
            kind ->
                event
                    .data()
                    .text("type")
                    .filter(type -> type.toUpperCase(Locale.ROOT).equals(kind.name()))
                    .isPresent())
        .findFirst()
        .map(kind -> new Block(kind, event.data().text("reason").orElse(""), event.time()));
  }

  /** Why the person earns nothing. */
  String said() {
    return "This person is blocked since %s%s"
        .formatted(at, reason.isEmpty() ? "." : ": " + reason + ".");
  }
}
