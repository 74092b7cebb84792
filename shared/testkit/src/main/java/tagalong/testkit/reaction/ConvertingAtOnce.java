package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Data;
import tagalong.domain.message.Message;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.OvertakenStore;

/** Friends of one advocate who convert at the same moment, on any engine. */
public abstract class ConvertingAtOnce {
  private static final int FRIENDS = 32;
  private static final int REACTORS = 8;
  private static final int LIMIT = 10;
  private static final String ANN = "ann@example.com";
  private static final Instant SHARED = Fixtures.START;
  private static final Instant OPENED = SHARED.plus(Duration.ofDays(1));
  private static final Instant FUNDED = SHARED.plus(Duration.ofDays(2));
  private static final Clock LATER = Clock.fixed(SHARED.plus(Duration.ofDays(60)), ZoneOffset.UTC);

  /** The store of this test: empty when the test begins, the same one until it ends. */
  protected abstract Store store();

  /** Every delivery so far of rows that were inserted in this test, repeated ones included. */
  protected abstract List<Row> fed(Feed feed);

  @Test
  public void grantsExactlyAsManyCreditsAsTheLimitAllows() throws Exception {
    Settled tagalong = new Settled(store(), this::fed, LATER, Fixtures.referAFriend());
    referFriends(tagalong);
    convertFriends(tagalong);
    react(tagalong);
    everythingIsGrantedUpToTheLimit(tagalong);
  }

  /** What threads do only now and then: each has read, and none has written. */
  @Test
  public void grantsNoMoreWhenReactorsOvertakeEachOther() {
    OvertakenStore store = new OvertakenStore(store(), Settled.subject(ANN).head());
    Settled tagalong = new Settled(store, this::fed, LATER, Fixtures.referAFriend());
    referFriends(tagalong);
    convertFriends(tagalong);
    Overtaking overtaking = new Overtaking(tagalong, REACTORS);
    store.overtakenBy(overtaking::another);
    overtaking.settle();
    everythingIsGrantedUpToTheLimit(tagalong);
  }

  private static void everythingIsGrantedUpToTheLimit(Settled tagalong) {
    List<Reward> credits = tagalong.rewards(ANN);
    assertThat(credits).hasSize(LIMIT).extracting(Reward::rule).containsOnly("advocate-credit");
    assertThat(credits).extracting(Reward::cause).doesNotHaveDuplicates();
    assertThat(tagalong.credits(ANN)).hasSize(FRIENDS);
    assertThat(tagalong.messages()).extracting(Message::to).filteredOn(ANN::equals).hasSize(LIMIT);
  }

  private static void referFriends(Settled tagalong) {
    for (int friend = 0; friend < FRIENDS; friend++) {
      String email = email(friend);
      send(
          tagalong,
          "share",
          SHARED,
          Map.of("email", ANN, "share.channel", "EMAIL", "share.recipient", email));
      send(tagalong, "account_opened", OPENED, Map.of("email", email));
    }
    tagalong.settle();
    assertThat(tagalong.rewards(ANN)).isEmpty();
  }

  /**
   * The advocate is busy, too: facts that fold into one person always meet in the facts themselves,
   * events and facts only in the head.
   */
  private static void convertFriends(Settled tagalong) {
    for (int friend = 0; friend < FRIENDS; friend++) {
      send(tagalong, "account_funded", FUNDED, Map.of("email", email(friend), "amount", "100"));
      send(tagalong, "quote_submitted", FUNDED.plusSeconds(friend), Map.of("email", ANN));
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
}
