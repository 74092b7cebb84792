package tagalong.domain.replay;

import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.fulfilment.Coupon;
import tagalong.domain.program.RewardState;
import tagalong.domain.reward.Reward;

/** Every code that was given belongs to the reward it was given for, and to no other. */
record Pools(Records records) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    for (Coupon coupon : dossier.all(Coupon.class)) {
      coupon
          .reward()
          .filter(id -> !holds(records.reward(id), coupon))
          .ifPresent(
              id ->
                  differing.accept(
                      new Difference(
                          "code " + coupon.code(),
                          "It was given for the reward " + id + ", which does not hold it.")));
    }
    for (Reward reward : dossier.all(Reward.class)) {
      if (reward.state() == RewardState.FULFILLED
          && reward.supplier().kind().hasCodes()
          && reward.code().isEmpty()) {
        differing.accept(new Difference("reward " + reward.id(), "It is fulfilled by nothing."));
      }
    }
  }

  private static boolean holds(Optional<Reward> reward, Coupon coupon) {
    return reward.flatMap(Reward::code).filter(coupon.code()::equals).isPresent();
  }
}
