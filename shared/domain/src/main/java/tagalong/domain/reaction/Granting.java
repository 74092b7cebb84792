package tagalong.domain.reaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.Container;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.event.World;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.reward.Reward;

/**
 * One grant: to whom, by which rule of which version, for which event.
 *
 * @param standing where the rewardee stands then
 */
record Granting(
    Head rewardee,
    ProgramVersion version,
    RewardRule rule,
    String cause,
    Instant at,
    Optional<BigDecimal> value,
    Standing standing) {

  static Optional<BigDecimal> value(Event event) {
    return event.data().number("cart_value").or(() -> event.data().number("amount"));
  }

  /** The reward, under an id that follows from what it is for. */
  Reward reward(Supplier supplier, String reason, Instant now) {
    World world = rewardee.subject().world();
    Program program = version.program();
    return new Reward(
        id(reason),
        world,
        rewardee.subject().id(),
        rewardee.keys(),
        program.id(),
        version.number(),
        rule.name(),
        rule.to(),
        supplier,
        cause,
        at,
        now,
        value,
        RewardState.EARNED,
        Optional.empty(),
        List.of(new Reward.Change(RewardState.EARNED, now, "")),
        standing.variants(program.id()));
  }

  private String id(String reason) {
    World world = rewardee.subject().world();
    String person = rewardee.subject().id();
    String hash =
        DerivedId.of(
            world.client(),
            world.container().name(),
            version.program().id(),
            rule.name(),
            person,
            reason);
    return person + "-" + (world.container() == Container.TEST ? "t" : "p") + hash;
  }
}
