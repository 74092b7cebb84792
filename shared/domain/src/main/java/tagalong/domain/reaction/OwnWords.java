package tagalong.domain.reaction;

import java.util.Optional;
import tagalong.domain.event.Data;
import tagalong.domain.message.PlainWords;

/** What a sharer wants to have written to friends in their name. */
public final class OwnWords {
  public static final String SUBJECT = "share.subject";
  public static final String MESSAGE = "share.message";

  /** Of the published contract. */
  public static final int LONGEST_SUBJECT = 78;

  /** Of the published contract. */
  public static final int LONGEST_MESSAGE = 2048;

  private OwnWords() {}

  /** Why we do not write it, as a sentence; empty when we do. */
  static Optional<String> problem(Data data) {
    return problem(data.text(SUBJECT), "subject", LONGEST_SUBJECT)
        .or(() -> problem(data.text(MESSAGE), "message", LONGEST_MESSAGE));
  }

  private static Optional<String> problem(Optional<String> text, String what, int longest) {
    if (text.filter(words -> words.length() > longest).isPresent()) {
      return Optional.of("Its %s has more than %d characters.".formatted(what, longest));
    }
    if (text.filter(PlainWords::holdControls).isPresent()) {
      return Optional.of("Its %s holds control characters.".formatted(what));
    }
    return text.filter(PlainWords::holdLink).isPresent()
        ? Optional.of("Its %s holds the address of a page; nobody is mailed.".formatted(what))
        : Optional.empty();
  }
}
