package tagalong.testkit.simulation.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Email;
import tagalong.domain.program.Journey;
import tagalong.domain.program.Program;
import tagalong.domain.program.Referrals;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Step;
import tagalong.domain.program.Supplier;
import tagalong.testkit.fixture.Fixtures;

/** What can be there when a story begins: programs with low limits, pools with few codes. */
final class Settings {
  private static final String ORDER = "order_shipped";

  private Settings() {}

  static Setting any(Random random) {
    List<String> codes = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      codes.add("CODE-" + i);
    }
    boolean sendsOnce = random.nextBoolean();
    return random.nextInt(3) == 0
        ? new Setting(1, Fixtures.referAFriend(), codes, sendsOnce, true)
        : new Setting(1 + random.nextInt(2), program(random), codes, sendsOnce, false);
  }

  private static Program program(Random random) {
    Program usual = Fixtures.referAFriend();
    List<Email> emails = new ArrayList<>(usual.emails());
    emails.add(new Email("order", "order", RewardState.FULFILLED, "Thanks", "<p/>", ""));
    return new Program(
        usual.id(),
        usual.name(),
        Optional.empty(),
        Optional.empty(),
        new Referrals(
            Set.of(Referrals.Way.values()),
            Optional.empty(),
            any(random, Referrals.Preference.values()),
            Optional.empty()),
        steps(usual),
        rewards(random),
        List.of(pool(random), usual.supplier("advocate-credit").orElseThrow()),
        emails,
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** Anyone may tell of an order. */
  private static List<Step> steps(Program usual) {
    List<Step> steps = new ArrayList<>(usual.steps());
    steps.removeIf(step -> step.name().equals(ORDER));
    steps.add(new Step(ORDER, Set.of(ORDER), Journey.FRIEND, Set.of()));
    return steps;
  }

  private static List<RewardRule> rewards(Random random) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new Condition.Minimum("amount", BigDecimal.valueOf(100)));
    if (random.nextBoolean()) {
      conditions.add(new Condition.After("account_opened"));
    }
    return List.of(
        Fixtures.welcome(),
        rule(
            "advocate-credit",
            "account_funded",
            Journey.ADVOCATE,
            any(random, RewardRule.Per.values()),
            random,
            conditions),
        rule("order", ORDER, Journey.FRIEND, RewardRule.Per.STEP, random, List.of()));
  }

  private static RewardRule rule(
      String name,
      String step,
      Journey to,
      RewardRule.Per per,
      Random random,
      List<Condition> conditions) {
    String supplier = to == Journey.FRIEND ? Storytelling.POOL : "advocate-credit";
    return new RewardRule(
        name, step, to, per, OptionalInt.of(1 + random.nextInt(3)), conditions, supplier);
  }

  private static Supplier pool(Random random) {
    Optional<String> generate =
        random.nextBoolean() ? Optional.of("MADE-########") : Optional.empty();
    return new Supplier(
        Storytelling.POOL,
        "Coupons",
        Supplier.Kind.COUPON_POOL,
        BigDecimal.valueOf(50),
        "USD",
        generate);
  }

  private static <T> T any(Random random, T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
