package tagalong.testkit.simulation.promise;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.agenda.Timer;
import tagalong.domain.fulfilment.Coupon;
import tagalong.domain.fulfilment.OutOfStock;
import tagalong.domain.message.Message;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Row;

/** In the end nothing waits that could be done. */
final class WaitingPromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("No fact waits to be folded", WaitingPromises::facts),
          new Promise(
              "What was put aside is done once it can be",
              ending -> ending.all(Parked.class).map(Parked::toString)),
          new Promise("No timer is left", ending -> ending.all(Timer.class).map(Timer::toString)),
          new Promise("No message is left on its way", WaitingPromises::messages),
          new Promise(
              "A reward waits for a code only while there is none", WaitingPromises::rewards));

  private WaitingPromises() {}

  private static Stream<String> facts(Ending ending) {
    return ending
        .rowsOf(Fact.class)
        .filter(row -> row.key().sort().startsWith(Fact.WAITING))
        .map(Row::toString);
  }

  private static Stream<String> messages(Ending ending) {
    return ending
        .all(Message.class)
        .filter(
            message ->
                message.status() != Message.Status.SENT
                    && message.status() != Message.Status.FAILED)
        .map(Message::toString);
  }

  private static Stream<String> rewards(Ending ending) {
    Set<String> waiting =
        ending.all(OutOfStock.class).map(OutOfStock::reward).collect(Collectors.toSet());
    return ending
        .all(Reward.class)
        .filter(reward -> reward.supplier().kind() == Supplier.Kind.COUPON_POOL)
        .filter(reward -> reward.state() == RewardState.EARNED)
        .filter(reward -> !waiting.contains(reward.id()) || hasFree(ending, reward))
        .map(Reward::toString);
  }

  private static boolean hasFree(Ending ending, Reward reward) {
    return ending
        .rowsOf(Coupon.class)
        .anyMatch(
            row ->
                row.key().sort().startsWith("free#")
                    && row.key().partition().startsWith(reward.world().client() + "#"));
  }
}
