package tagalong.testkit.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.testkit.fixture.Fixtures.CLIENT;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tagalong.domain.agenda.DueTimers;
import tagalong.domain.agenda.Task;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.fulfilment.Coupons;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.fulfilment.OutOfStock;
import tagalong.domain.intake.Answer;
import tagalong.domain.program.Program;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.program.Supplier.Kind;
import tagalong.domain.replay.Replaying;
import tagalong.domain.reward.Reward;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;

/** Where rewards come from, and how long they last. */
class SuppliersTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Optional<Duration> A_MONTH = Optional.of(Duration.ofDays(30));
  private static final Duration STEP = Duration.ofHours(3);
  private static final String BEN = "ben@example.com";
  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryStore store = new InMemoryStore();
  private final Fulfilling fulfilling = new Fulfilling(store, clock, new Random(2));

  @Test
  void aStaticCodeIsEverybodysAndRefersNobody() {
    Settled tagalong = with(Kind.STATIC_CODE, Optional.of("WELCOME10"), Optional.empty());
    open(tagalong, BEN);
    open(tagalong, "cara@example.com");
    assertThat(reward(tagalong).state()).isEqualTo(RewardState.FULFILLED);
    assertThat(reward(tagalong).code()).contains("WELCOME10");
    assertThat(tagalong.rewards("cara@example.com").getFirst().code()).contains("WELCOME10");
    Data came = new Data(Map.of("email", "dan@example.com", "coupon_code", "WELCOME10"));
    tagalong.send("account_opened", NOW, came);
    tagalong.settle();
    assertThat(tagalong.rewards("dan@example.com")).isEmpty();
    nothingDiffersAtReplay();
  }

  @Test
  void giftCardsAndPointsWaitForWhoeverGivesThem() {
    for (Kind kind : List.of(Kind.GIFT_CARD, Kind.POINTS, Kind.ACCOUNT_CREDIT)) {
      InMemoryStore own = new InMemoryStore();
      Settled tagalong = new Settled(own, clock, program(kind, Optional.empty(), Optional.empty()));
      open(tagalong, BEN);
      assertThat(reward(tagalong).state()).isEqualTo(RewardState.EARNED);
    }
  }

  @Test
  void whatIsNotRedeemedInTimeIsTakenBack() {
    Settled tagalong = with(Kind.STATIC_CODE, Optional.of("WELCOME10"), A_MONTH);
    open(tagalong, BEN);
    tick(Duration.ofDays(30).minusMinutes(1));
    assertThat(reward(tagalong).state()).isEqualTo(RewardState.FULFILLED);
    tick(Duration.ofMinutes(4));
    assertThat(reward(tagalong).state()).isEqualTo(RewardState.REVOKED);
    assertThat(reward(tagalong).history().getLast().note()).isEqualTo("It expired, unredeemed.");
    nothingDiffersAtReplay();
  }

  @Test
  void whatWasRedeemedInTimeStays() {
    Settled tagalong = with(Kind.STATIC_CODE, Optional.of("WELCOME10"), A_MONTH);
    open(tagalong, BEN);
    fulfilling.advance(said(tagalong, "reward_redeemed"));
    tick(Duration.ofDays(31));
    assertThat(reward(tagalong).state()).isEqualTo(RewardState.REDEEMED);
  }

  @Test
  void whatIsCanceledOrExpiresWaitsForNoCodeAnyMore() {
    Settled tagalong = with(Kind.COUPON_POOL, Optional.empty(), A_MONTH);
    open(tagalong, BEN);
    assertThat(isWaiting(reward(tagalong))).isTrue();
    fulfilling.advance(said(tagalong, "reward_canceled"));
    assertThat(isWaiting(reward(tagalong))).isFalse();
    open(tagalong, "cara@example.com");
    Reward other = tagalong.rewards("cara@example.com").getFirst();
    assertThat(isWaiting(other)).isTrue();
    tick(Duration.ofDays(31));
    assertThat(isWaiting(other)).isFalse();
    new Coupons(store).add(CLIENT.id(), "welcome-coupon", "W-1", clock.instant());
    fulfilling.restock(9);
    assertThat(new Coupons(store).balance(CLIENT.id(), "welcome-coupon", 9)).isOne();
  }

  private Settled with(Kind kind, Optional<String> code, Optional<Duration> expires) {
    return new Settled(store, clock, program(kind, code, expires));
  }

  /** The usual program, of which friends' rewards come from another supplier. */
  private static Program program(Kind kind, Optional<String> code, Optional<Duration> expires) {
    Program usual = Fixtures.referAFriend();
    Supplier other =
        new Supplier(
            "welcome-coupon",
            "Welcome",
            kind,
            BigDecimal.TEN,
            "USD",
            Optional.empty(),
            code,
            expires,
            OptionalInt.empty());
    return new Program(
        usual.id(),
        usual.name(),
        usual.starts(),
        usual.ends(),
        usual.referrals(),
        usual.steps(),
        usual.rewards(),
        List.of(other, usual.suppliers().getLast()),
        usual.emails(),
        usual.zones(),
        usual.theme(),
        usual.partials());
  }

  private void open(Settled tagalong, String friend) {
    tagalong.send(
        "share",
        clock.instant(),
        new Data(
            Map.of(
                "email", "ann@example.com", "share.channel", "EMAIL", "share.recipient", friend)));
    tagalong.send("account_opened", clock.instant(), new Data(Map.of("email", friend)));
    tagalong.settle();
  }

  private Event said(Settled tagalong, String name) {
    Reward reward = reward(tagalong);
    Data data = new Data(Map.of("person_id", reward.person(), "reward_id", reward.id()));
    return ((Answer.Accepted) tagalong.send(name, clock.instant(), data)).event();
  }

  /** The clock comes by all the time, as it does. */
  private void tick(Duration later) {
    Instant end = clock.instant().plus(later);
    while (clock.instant().isBefore(end)) {
      run();
      Duration left = Duration.between(clock.instant(), end);
      clock.goOn(left.compareTo(STEP) < 0 ? left : STEP);
    }
    run();
  }

  private void run() {
    new DueTimers(store, clock, task -> fulfilling.expire((Task.Expire) task)).run();
  }

  private boolean isWaiting(Reward reward) {
    return store.get(OutOfStock.key(CLIENT.id(), reward.id())).isPresent();
  }

  private static Reward reward(Settled tagalong) {
    return tagalong.rewards(BEN).getFirst();
  }

  private void nothingDiffersAtReplay() {
    assertThat(Replaying.of(store, clock).run(CLIENT.id())).isEmpty();
  }
}
