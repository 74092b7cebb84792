package tagalong.adminapi;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Container;
import tagalong.domain.program.Journey;
import tagalong.domain.reaction.Party;

/**
 * One referral as one of its two sides sees it.
 *
 * @param role the side that is asked about
 * @param other who is on the other side
 * @param cause the event that made it
 * @param data what else there is to say
 */
record Related(
    String id,
    Container container,
    String program,
    Journey role,
    Party other,
    Instant at,
    String cause,
    Map<String, String> data) {
  static final Comparator<Related> LATEST_FIRST =
      Comparator.comparing(Related::at).thenComparing(Related::id).reversed();

  Map<String, @Nullable Object> write(Dates dates) {
    Map<String, Object> named = new LinkedHashMap<>();
    data.forEach((name, value) -> named.put(name, Map.of("name", name, "value", value)));
    return new Shape()
        .with("id", id)
        .with("my_role", role.name())
        .with("other_person_id", other.person())
        .with("campaign_id", program)
        .with("program", program)
        .with("container", Words.lower(container))
        .with("cause_event_id", cause)
        .with("root_event_id", cause)
        .with("created_date", dates.write(at))
        .with("updated_date", dates.write(at))
        .with("data", named)
        .fields();
  }
}
