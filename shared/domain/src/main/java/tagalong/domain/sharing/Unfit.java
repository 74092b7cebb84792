package tagalong.domain.sharing;

import java.util.Map;

/**
 * Why a share link is not made as somebody wants it.
 *
 * @param said a sentence that says what to do
 * @param parameters what the sentence is about
 */
public record Unfit(Reason reason, String said, Map<String, String> parameters) {
  /** The reasons there are; each edge knows the code that its contract has for one. */
  public enum Reason {
    CODE_LENGTH,
    CODE_CHARACTERS,
    CODE_RESERVED,
    CODE_PROFANE,
    CODE_TAKEN,
    CODE_OF_COUPON,
    KEY,
    KEY_TAKEN,
    LABEL_LENGTH,
    LABEL_CHARACTERS,
    ADDRESS,
    ADDRESS_LENGTH,
    ADDRESS_FOREIGN,
    TARGET,
    TARGET_LENGTH,
    TARGET_FOREIGN,
    IMAGE,
    TITLE_LENGTH,
    DESCRIPTION_LENGTH,
    DATA_NAME,
    DATA_NAME_LENGTH,
    DATA_VALUE,
    DATA_VALUE_LENGTH,
    TOO_MANY,
    NOT_PROVEN
  }

  public Unfit {
    parameters = Map.copyOf(parameters);
  }

  Unfit(Reason reason, String said) {
    this(reason, said, Map.of());
  }

  static Unfit keyTaken(String key) {
    return new Unfit(
        Reason.KEY_TAKEN,
        "Another link of this person has this key. Change that one, or choose another key.",
        Map.of("key", key));
  }
}
