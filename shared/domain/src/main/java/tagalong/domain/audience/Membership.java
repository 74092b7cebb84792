package tagalong.domain.audience;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tagalong.domain.event.Event;
import tagalong.domain.event.Source;

/**
 * That somebody is in an audience.
 *
 * @param since when they came into it
 * @param told when that was last told
 */
public record Membership(Instant since, Instant told) {
  /** The event of whoever comes into an audience. */
  public static final String JOINED = "audience_joined";

  /** The event of whoever leaves it. */
  public static final String LEFT = "audience_left";

  /** The field of both that names the audience. */
  public static final String AUDIENCE = "audience_id";

  /** Who is in what after an event; only the company itself says so. */
  public static Map<String, Membership> after(Map<String, Membership> before, Event event) {
    Optional<String> audience =
        event.data().text(AUDIENCE).filter(Audience::isId).filter(id -> counts(event.source()));
    if (audience.isEmpty()) {
      return before;
    }
    return switch (event.name()) {
      case JOINED -> joined(before, audience.get(), event.time());
      case LEFT -> left(before, audience.get());
      default -> before;
    };
  }

  private static Map<String, Membership> joined(
      Map<String, Membership> before, String audience, Instant at) {
    Map<String, Membership> after = new TreeMap<>(before);
    after.merge(
        audience,
        new Membership(at, at),
        (earlier, later) -> new Membership(earlier.since(), later.told()));
    return after;
  }

  private static Map<String, Membership> left(Map<String, Membership> before, String audience) {
    Map<String, Membership> after = new TreeMap<>(before);
    after.remove(audience);
    return after;
  }

  private static boolean counts(Source source) {
    return switch (source) {
      case SERVER, FILE -> true;
      case WEB, APP, VERIFIED -> false;
    };
  }
}
