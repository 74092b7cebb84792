package tagalong.adminapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Journey;
import tagalong.domain.program.Program;
import tagalong.domain.program.Referrals;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.RewardRule.Per;
import tagalong.domain.program.Step;
import tagalong.domain.program.Supplier;

/** Programs for tests. */
final class APrograms {
  private APrograms() {}

  static Program referAFriend() {
    return named("refer-a-friend");
  }

  static Program named(String id) {
    return new Program(
        id,
        "Refer a friend",
        Optional.empty(),
        Optional.empty(),
        new Referrals(
            Set.of(Referrals.Way.EMAIL_SHARE),
            Optional.empty(),
            Referrals.Preference.EARLIEST,
            Optional.empty()),
        List.of(
            step("share", Journey.ADVOCATE),
            step("account_opened", Journey.FRIEND),
            step("account_funded", Journey.FRIEND),
            step("order_shipped", Journey.FRIEND)),
        List.of(
            new RewardRule(
                "welcome",
                "account_opened",
                Journey.FRIEND,
                Per.PERSON,
                OptionalInt.empty(),
                List.of(),
                "welcome-coupon"),
            new RewardRule(
                "thanks",
                "account_funded",
                Journey.ADVOCATE,
                Per.FRIEND,
                OptionalInt.of(10),
                List.of(new Condition.Minimum("amount", new BigDecimal(100))),
                "advocate-credit")),
        List.of(
            new Supplier(
                "welcome-coupon",
                "Welcome",
                Supplier.Kind.COUPON_POOL,
                new BigDecimal(10),
                "PERCENT_OFF",
                Optional.empty()),
            new Supplier(
                "advocate-credit",
                "Thanks",
                Supplier.Kind.ACCOUNT_CREDIT,
                new BigDecimal(50),
                "USD",
                Optional.empty())),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Step step(String name, Journey journey) {
    return new Step(name, Set.of(name), journey, Set.of());
  }
}
