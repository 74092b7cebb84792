package tagalong.domain.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tagalong.domain.event.Data;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.World;
import tagalong.domain.program.Journey;
import tagalong.domain.program.RewardState;
import tagalong.domain.reward.Reward;

/**
 * What webhooks are told of: a reward came into a state, or somebody took a step.
 *
 * @param id the same however often it is told, and to whomever
 * @param type {@code reward_earned} and the like, or the name of the step
 * @param keys what the person was known by then
 * @param cause the event that led to it
 * @param prize the reward, if it is about one
 * @param data what was sent with the step
 */
public record Occurrence(
    String id,
    String type,
    World world,
    String person,
    List<PersonKey> keys,
    String program,
    Journey journey,
    Instant at,
    String cause,
    Optional<Prize> prize,
    Data data) {

  public Occurrence {
    keys = List.copyOf(keys);
  }

  /** A reward in its present state. It may come into one more than once. */
  public static Occurrence of(Reward reward) {
    int times = reward.history().size();
    return new Occurrence(
        DerivedId.of("told", reward.id(), Integer.toString(times)),
        type(reward),
        reward.world(),
        reward.person(),
        reward.keys(),
        reward.program(),
        reward.journey(),
        times == 0 ? reward.granted() : reward.history().getLast().at(),
        reward.cause(),
        Optional.of(Prize.of(reward)),
        Data.NONE);
  }

  /** A step that somebody took. */
  public static Occurrence of(
      Event event, String person, List<PersonKey> keys, String program, String step, Journey to) {
    return new Occurrence(
        DerivedId.of("told", event.id().value(), program, step),
        step,
        event.world(),
        person,
        keys,
        program,
        to,
        event.time(),
        event.id().value(),
        Optional.empty(),
        event.data().without("jwt"));
  }

  public Optional<String> key(PersonKey.Kind kind) {
    return keys.stream().filter(key -> key.kind() == kind).map(PersonKey::value).findFirst();
  }

  Optional<String> of(Filter.Field field) {
    return switch (field) {
      case TYPE -> Optional.of(type);
      case CAMPAIGN_ID -> Optional.of(program);
      case REWARD_NAME -> prize.map(Prize::rule);
      case REWARD_SUPPLIER_ID -> prize.map(known -> known.supplier().id());
      case JOURNEY_NAME -> Optional.of(journey.name().toLowerCase(Locale.ROOT));
    };
  }

  /** What fails before anything was given is its fulfilment. */
  private static String type(Reward reward) {
    return switch (reward.state()) {
      case EARNED -> "reward_earned";
      case FULFILLED -> "reward_fulfilled";
      case SENT -> "reward_sent";
      case REDEEMED -> "reward_redeemed";
      case FAILED -> wasFulfilled(reward) ? "reward_failed" : "reward_fulfillment_failed";
      case CANCELED -> "reward_canceled";
      case REVOKED -> "reward_revoked";
    };
  }

  private static boolean wasFulfilled(Reward reward) {
    return reward.history().stream().anyMatch(change -> change.state() == RewardState.FULFILLED);
  }
}
