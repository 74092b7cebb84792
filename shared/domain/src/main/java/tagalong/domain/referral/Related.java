package tagalong.domain.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
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
public record Related(
    String id,
    Container container,
    String program,
    Journey role,
    Party other,
    Instant at,
    String cause,
    Map<String, String> data) {
  public static final Comparator<Related> LATEST_FIRST =
      Comparator.comparing(Related::at).thenComparing(Related::id).reversed();

  public Related {
    data = Map.copyOf(data);
  }
}
