package tagalong.domain.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Event;
import tagalong.domain.program.Journey;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Input;

/**
 * Something that somebody shared: an event that a program takes for a step of an advocate.
 *
 * @param program the first that does
 */
public record Share(Event event, String program) {
  /** The event of a share. */
  public static final String NAME = "share";

  public static final String CHANNEL = "share.channel";
  public static final String RECIPIENT = "share.recipient";

  /** Says whether the recipients are to be mailed. */
  public static final String SEND = "share.send";

  /** How a company calls a share. */
  public static final String PARTNER_SHARE_ID = "partner_share_id";

  private static final Set<String> NAMES = Set.of(NAME, "email_share");

  /** The share that an entry of a timeline is, if it is one. */
  static Optional<Share> of(Entry entry) {
    return entry.input() instanceof Input.Happened happened
            && entry.twin().isEmpty()
            && isShare(happened.event())
        ? entry.steps().stream()
            .filter(step -> step.journey() == Journey.ADVOCATE)
            .map(step -> new Share(happened.event(), step.program()))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isShare(Event event) {
    return event.data().text(CHANNEL).isPresent() || NAMES.contains(event.name());
  }

  public String id() {
    return event.id().value();
  }

  public Optional<String> text(String name) {
    return event.data().text(name);
  }

  public Optional<String> channel() {
    return text(CHANNEL);
  }

  public List<String> recipients() {
    return event.data().texts(RECIPIENT);
  }

  /** The code of the link that was shared. */
  public Optional<String> code() {
    return text("advocate_code");
  }
}
