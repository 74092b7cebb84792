package tagalong.wire.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.PersonKey;
import tagalong.domain.program.RewardState;
import tagalong.domain.reward.Reward;

/** Writes rewards: for lists of all rewards, and for lists of one person's. */
public record RewardView(Dates dates) {
  /** Latest first, as lists are. */
  public static final Comparator<Reward> LATEST_FIRST =
      Comparator.comparing(Reward::granted).thenComparing(Reward::id).reversed();

  public Map<String, @Nullable Object> write(Reward reward) {
    return values(new Shape().with("reward_id", reward.id()), reward)
        .with("person_id", reward.person())
        .with("email", reward.key(PersonKey.Kind.EMAIL))
        .with("partner_user_id", reward.key(PersonKey.Kind.PARTNER_USER_ID))
        .with("partner_reward_key_type", RewardKind.keyType(reward.supplier().kind()))
        .with("action_id", reward.cause())
        .with("cause_event_id", reward.cause())
        .with("root_event_id", reward.cause())
        .with("created_at", dates.write(reward.granted()))
        .with("data", data(reward))
        .fields();
  }

  public Map<String, @Nullable Object> ofPerson(Reward reward) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data(reward).forEach((name, value) -> data.put(name, Map.of("name", name, "value", value)));
    return values(new Shape().with("id", reward.id()), reward)
        .with("name", reward.rule())
        .with("program", reward.program())
        .with("created_date", dates.write(reward.granted()))
        .with("earned_date", dates.write(reward.earned()))
        .with("updated_date", dates.write(updated(reward)))
        .with("redeemed_date", dates.write(redeemed(reward)))
        .with("expiry_date", dates.write(reward.expiry()))
        .with("value_of_rewarded_event", reward.eventValue())
        .with("tags", List.of())
        .with("data", data)
        .fields();
  }

  /** What else there is to say of a reward. */
  public static Map<String, String> data(Reward reward) {
    Map<String, String> data = new LinkedHashMap<>();
    String journey = Words.lower(reward.journey());
    data.put("journey_name", journey);
    data.put("rewardee_role", journey);
    data.put("reward_name", reward.rule());
    data.put("program_version", Integer.toString(reward.version()));
    new TreeMap<>(reward.variants())
        .forEach((zone, variant) -> data.put(Words.variantOf(zone), variant));
    reward.eventValue().ifPresent(v -> data.put("earned_event_value", v.toPlainString()));
    return data;
  }

  private static Shape values(Shape shape, Reward reward) {
    return shape
        .with("state", reward.state().name())
        .with("campaign_id", reward.program())
        .with("container", Words.lower(reward.world().container()))
        .with("sandbox", Words.sandbox(reward.world().container()))
        .with("reward_supplier_id", reward.supplier().id())
        .with("partner_reward_supplier_id", reward.supplier().id())
        .with("partner_reward_id", reward.code())
        .with("face_value", reward.supplier().faceValue())
        .with("face_value_type", reward.supplier().unit())
        .with("journey_name", Words.lower(reward.journey()))
        .with("journey_key", Words.journeyKey(reward.person()));
  }

  private static Instant updated(Reward reward) {
    return reward.history().isEmpty() ? reward.granted() : reward.history().getLast().at();
  }

  private static Optional<Instant> redeemed(Reward reward) {
    return reward.history().stream()
        .filter(change -> change.state() == RewardState.REDEEMED)
        .map(Reward.Change::at)
        .reduce((earlier, later) -> later);
  }
}
