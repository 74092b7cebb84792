package tagalong.domain.webhook;

import java.math.BigDecimal;
import java.util.Optional;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.reward.Reward;

/**
 * A reward as it was when something was told of it.
 *
 * @param value the cart value or amount of the event that earned it
 * @param note why it came into this state
 */
public record Prize(
    String reward,
    String rule,
    Supplier supplier,
    RewardState state,
    Optional<String> code,
    Optional<BigDecimal> value,
    String note) {

  static Prize of(Reward reward) {
    String note = reward.history().isEmpty() ? "" : reward.history().getLast().note();
    return new Prize(
        reward.id(),
        reward.rule(),
        reward.supplier(),
        reward.state(),
        reward.code(),
        reward.eventValue(),
        note);
  }
}
