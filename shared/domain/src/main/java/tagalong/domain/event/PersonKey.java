package tagalong.domain.event;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that tells who a person is. Kinds stand in the order in which a person's id is derived
 * from them.
 */
public record PersonKey(Kind kind, String value) {
  public enum Kind {
    /** A person id that the client was told before. */
    PERSON_ID,
    EMAIL,
    PARTNER_USER_ID,
    DEVICE,
    /** Nobody is named: the event is a person of its own. */
    EVENT
  }

  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_ID = 512;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@,;<>\"()]+@[^\\s@,;<>\"().]+(\\.[^\\s@,;<>\"().]+)+");

  public PersonKey {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a person key needs a value");
    }
  }

  /** The key of an address, trimmed and lower-cased; empty when it is no address. */
  public static Optional<PersonKey> ofEmail(String address) {
    String trimmed = address.strip().toLowerCase(Locale.ROOT);
    return trimmed.length() <= LONGEST_EMAIL && EMAIL.matcher(trimmed).matches()
        ? Optional.of(new PersonKey(Kind.EMAIL, trimmed))
        : Optional.empty();
  }

  /** The key of a partner's user id; empty when it is longer than an id may be. */
  public static Optional<PersonKey> ofPartnerUserId(String id) {
    return id.isEmpty() || id.length() > LONGEST_ID
        ? Optional.empty()
        : Optional.of(new PersonKey(Kind.PARTNER_USER_ID, id));
  }

  /** Whom data name: by address, else by the partner's id. */
  public static Optional<PersonKey> named(Data data) {
    return data.text("email")
        .flatMap(PersonKey::ofEmail)
        .or(() -> data.text("partner_user_id").flatMap(PersonKey::ofPartnerUserId));
  }

  /**
   * How the key is written where one string must name it, for example {@code
   * email:ann@example.com}.
   */
  public String written() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + value;
  }
}
