package tagalong.wire.view;

import java.util.Locale;
import java.util.Map;
import tagalong.domain.event.Container;

/** How a few of our words are written in replies. */
public final class Words {
  /** A journey is one person's way through one program, so the person names it. */
  public static final String JOURNEY_KEY = "person_id";

  private Words() {}

  public static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** The name under which data say which of several contents of a zone somebody was shown. */
  public static String variantOf(String zone) {
    return "variant." + zone;
  }

  public static String sandbox(Container container) {
    return "production-" + lower(container);
  }

  public static Map<String, String> journeyKey(String person) {
    return Map.of("name", JOURNEY_KEY, "value", person);
  }
}
