package tagalong.domain.reaction;

import java.time.Instant;

/** Where something stands in a timeline: when it happened, and, of one instant, by id. */
public record Position(Instant time, String id) {
  /** What the sort keys of timeline entries begin with. */
  public static final String TIMELINE = "t#";

  /** A sort key that orders as time does. */
  public String sort() {
    return TIMELINE + "%015d#%s".formatted(time.toEpochMilli(), id);
  }
}
