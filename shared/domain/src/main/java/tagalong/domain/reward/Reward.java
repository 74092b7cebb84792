package tagalong.domain.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * @param variants which of several contents the rewardee had been shown by then, by zone
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
    List<Change> history,
    Map<String, String> variants)
    implements Stored {

  /** What an event calls the reward that it is about. */
  public static final String ID = "reward_id";

  /** What an event calls that which fulfils the reward. */
  public static final String PARTNER_ID = "partner_reward_id";

  /** What an event says of the state that it brings a reward into, beside a message. */
  public static final List<String> SAID =
      List.of(
          PARTNER_ID,
          "cost_code",
          "face_value",
          "face_value_type",
          "partner_reward_sent_id",
          "partner_reward_redeem_id",
          "sent_to",
          "operator_user_id",
          "message");

  /**
   * One state that a reward came into.
   *
   * @param note why, for people
   * @param event what brought it there, if somebody said so
   * @param said what else they said, by name
   */
  public record Change(
      RewardState state,
      Instant at,
      String note,
      Optional<String> event,
      Map<String, String> said) {
    public Change {
      said = Map.copyOf(said);
    }

    /** One that followed from what the program promises. */
    public Change(RewardState state, Instant at, String note) {
      this(state, at, note, Optional.empty(), Map.of());
    }
  }

  public Reward {
    keys = List.copyOf(keys);
    history = List.copyOf(history);
    variants = Map.copyOf(variants);
  }

  /** When it is taken back unless it is redeemed. */
  public Optional<Instant> expiry() {
    return supplier.expires().map(granted::plus);
  }

  /** One of somebody who had been shown nothing that varies. */
  public Reward(
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
      List<Change> history) {
    this(
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
        state,
        code,
        history,
        Map.of());
  }

  public Optional<String> key(PersonKey.Kind kind) {
    return keys.stream().filter(key -> key.kind() == kind).map(PersonKey::value).findFirst();
  }

  /** The reward in its next state. */
  public Reward becoming(RewardState next, Optional<String> withCode, Instant at, String note) {
    return coming(new Change(next, at, note), withCode);
  }

  /** The reward in a state that an event of the company's brought it into. */
  public Reward movedBy(
      String event,
      RewardState next,
      Optional<String> withCode,
      Instant at,
      Map<String, String> said) {
    String note = said.getOrDefault("message", "");
    return coming(new Change(next, at, note, Optional.of(event), said), withCode);
  }

  public boolean wasMovedBy(String event) {
    return history.stream().anyMatch(change -> change.event().equals(Optional.of(event)));
  }

  private Reward coming(Change change, Optional<String> withCode) {
    List<Change> longer = new ArrayList<>(history);
    longer.add(change);
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
        change.state(),
        withCode,
        longer,
        variants);
  }
}
