package tagalong.wire.view;

import java.util.Locale;
import java.util.Map;
import tagalong.domain.event.Container;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;

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

  /** The id of a journey: somebody's way through one program in one role. */
  public static String journeyId(Event first, String program, String journey) {
    String container = lower(first.world().container());
    String person = first.keys().getFirst().written();
    return DerivedId.of("journey", container, person, program, journey);
  }

  public static Map<String, String> journeyKey(String person) {
    return Map.of("name", JOURNEY_KEY, "value", person);
  }
}
