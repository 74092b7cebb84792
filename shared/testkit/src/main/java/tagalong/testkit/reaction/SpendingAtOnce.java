package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.program.Program;
import tagalong.domain.reaction.Spent;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.OvertakenStore;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** A hundred conversions at the same moment, of one advocate or of a hundred, on any engine. */
public abstract class SpendingAtOnce {
  private static final int MANY = 100;
  private static final int REACTORS = 8;
  private static final String ANN = "ann@example.com";
  private static final Instant SHARED = Fixtures.START;
  private static final Instant BOUGHT = SHARED.plus(Duration.ofDays(2));
  private static final Clock LATER = Clock.fixed(SHARED.plus(Duration.ofDays(60)), ZoneOffset.UTC);
  private static final Subject PURSE =
      Subject.budget(
          new World(Fixtures.CLIENT.id(), Container.PRODUCTION), "refer-a-friend USD 2026");

  /** The store of this test: empty when the test begins, the same one until it ends. */
  protected abstract Store store();

  /** Every delivery so far of rows that were inserted in this test, repeated ones included. */
  protected abstract List<Row> fed(Feed feed);

  @Test
  public void oneAdvocateEarnsNoMoreThanEachLimitAllows() throws Exception {
    Settled tagalong = new Settled(store(), this::fed, LATER, program(""));
    for (int friend = 0; friend < MANY; friend++) {
      share(tagalong, ANN, friend);
    }
    tagalong.settle();
    buy(tagalong);
    react(tagalong);
    assertThat(of(tagalong.rewards(ANN), "tiered")).hasSize(12);
    assertThat(of(tagalong.rewards(ANN), "tiered"))
        .extracting(reward -> reward.supplier().id())
        .containsOnly("ten", "twenty")
        .filteredOn("ten"::equals)
        .hasSize(3);
    assertThat(of(tagalong.rewards(ANN), "worth")).hasSize(7);
    assertThat(of(tagalong.rewards(ANN), "third")).hasSize(MANY / 3);
    assertThat(tagalong.credits(ANN)).hasSize(3 * MANY);
  }

  @Test
  public void aHundredAdvocatesSpendNoMoreThanTheBudget() throws Exception {
    Settled tagalong = new Settled(store(), this::fed, LATER, budgeted());
    referred(tagalong);
    react(tagalong);
    theBudgetIsSpentExactly(tagalong);
  }

  /** What threads do only now and then: each has read how much is left, and none has written. */
  @Test
  public void theBudgetHoldsWhenReactorsOvertakeEachOther() {
    OvertakenStore store = new OvertakenStore(store(), PURSE.head());
    Settled tagalong = new Settled(store, this::fed, LATER, budgeted());
    referred(tagalong);
    Overtaking overtaking = new Overtaking(tagalong, REACTORS);
    store.overtakenBy(overtaking::another);
    overtaking.settle();
    theBudgetIsSpentExactly(tagalong);
  }

  private static void referred(Settled tagalong) {
    for (int friend = 0; friend < MANY; friend++) {
      share(tagalong, "advocate" + friend + "@example.com", friend);
    }
    tagalong.settle();
    buy(tagalong);
  }

  /** Of 1,005 USD 100 rewards of 10 USD are paid, to whichever side came first. */
  private void theBudgetIsSpentExactly(Settled tagalong) {
    List<Reward> rewards =
        Stream.of("advocate", "friend")
            .flatMap(side -> Stream.iterate(0, i -> i < MANY, i -> i + 1).map(i -> side + i))
            .flatMap(name -> tagalong.rewards(name + "@example.com").stream())
            .filter(reward -> reward.rule().equals("welcome") || reward.rule().equals("thanks"))
            .toList();
    assertThat(rewards).hasSize(100);
    assertThat(store().get(PURSE.head()).orElseThrow().as(Spent.class).value())
        .isEqualByComparingTo(BigDecimal.valueOf(1_000));
  }

  private static List<Reward> of(List<Reward> rewards, String rule) {
    return rewards.stream().filter(reward -> reward.rule().equals(rule)).toList();
  }

  private static void share(Settled tagalong, String advocate, int friend) {
    send(
        tagalong,
        "share",
        SHARED,
        Map.of("email", advocate, "share.channel", "EMAIL", "share.recipient", email(friend)));
  }

  private static void buy(Settled tagalong) {
    for (int friend = 0; friend < MANY; friend++) {
      send(tagalong, "bought", BOUGHT, Map.of("email", email(friend)));
    }
  }

  /** One row at a time in each thread, so that what one folds is what others fold, too. */
  private static void react(Settled tagalong) throws Exception {
    Callable<Boolean> reactor =
        () -> {
          tagalong.settle(1);
          return true;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(REACTORS)) {
      for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(REACTORS, reactor))) {
        done.get();
      }
    }
  }

  private static String email(int friend) {
    return "friend" + friend + "@example.com";
  }

  private static void send(Settled tagalong, String name, Instant time, Map<String, Object> data) {
    tagalong.send(name, time, new Data(new HashMap<>(data)));
  }

  private static Program budgeted() {
    return program(
        """
        budget: {value: 1005, unit: USD, per: year}
        """);
  }

  private static Program program(String budget) {
    String rewards =
        budget.isEmpty()
            ? """
              tiered: {for: bought, to: advocate, once_per: friend, tiers: [{next: 3, supplier: ten}], supplier: twenty, at_most: [{per: day, rewards: 12}]}
              worth: {for: bought, to: advocate, once_per: friend, supplier: ten, at_most: [{per: 30d, value: 75}]}
              third: {for: bought, to: advocate, once_per: friend, supplier: ten, every: 3}
            """
            : """
              thanks: {for: bought, to: advocate, once_per: friend, supplier: ten}
              welcome: {for: bought, to: friend, once_per: person, supplier: ten}
            """;
    String text =
        """
        program: refer-a-friend
        name: Refer a friend
        referrals: {by: [email_share]}
        steps:
          share: {journey: advocate}
          bought: {journey: friend}
        suppliers:
          ten: {name: Ten, kind: account_credit, face_value: 10, unit: USD}
          twenty: {name: Twenty, kind: account_credit, face_value: 20, unit: USD}
        rewards:
        """;
    return ((ProgramReading.Understood) new ProgramFile().read(text + rewards + budget)).program();
  }
}
