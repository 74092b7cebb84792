package tagalong.domain.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.World;
import tagalong.domain.program.Journey;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.store.Stored;

/**
 * A reward that was granted. Its id names its person, so that the id alone addresses its row.
 *
 * @param keys what the rewardee was known by when it was granted
 * @param version of the program that judged it
 * @param rule the reward rule that granted it
 * @param cause the event that earned it
 * @param earned when that event happened
 * @param granted when it was granted here
 * @param eventValue the cart value or amount of that event
 * @param code what fulfils it, such as a coupon code
 * @param history each state it came into
 */
public record Reward(
    String id,
    World world,
    String person,
    List<PersonKey> keys,
    String program,
    int version,
    String rule,
    Journey journey,
    Supplier supplier,
    String cause,
    Instant earned,
    Instant granted,
    Optional<BigDecimal> eventValue,
    RewardState state,
    Optional<String> code,
    List<Change> history)
    implements Stored {

  /** One state that a reward came into, when, and a note on why. */
  public record Change(RewardState state, Instant at, String note) {}

  public Reward {
    keys = List.copyOf(keys);
    history = List.copyOf(history);
  }

  public Optional<String> key(PersonKey.Kind kind) {
    return keys.stream().filter(key -> key.kind() == kind).map(PersonKey::value).findFirst();
  }

  /** The reward in its next state. */
  public Reward becoming(RewardState next, Optional<String> withCode, Instant at, String note) {
    List<Change> longer = new ArrayList<>(history);
    longer.add(new Change(next, at, note));
    return new Reward(
        id,
        world,
        person,
        keys,
        program,
        version,
        rule,
        journey,
        supplier,
        cause,
        earned,
        granted,
        eventValue,
        next,
        withCode,
        longer);
  }
}
