package tagalong.testkit.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.testkit.fixture.Fixtures.CLIENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.intake.Answer;
import tagalong.domain.program.RewardState;
import tagalong.domain.replay.Replaying;
import tagalong.domain.reward.Move;
import tagalong.domain.reward.Reward;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;

/** What events of a company make of rewards, however often and in whatever order they come. */
class AdvancingTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final String ANN = "ann@example.com";
  private static final String BEN = "ben@example.com";
  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryStore store = new InMemoryStore();
  private final Settled tagalong = new Settled(store, clock, Fixtures.referAFriend());
  private final Fulfilling fulfilling = new Fulfilling(store, clock, new Random(2));

  @BeforeEach
  void aReferral() {
    tagalong.send(
        "share",
        NOW,
        new Data(Map.of("email", ANN, "share.channel", "EMAIL", "share.recipient", BEN)));
    tagalong.send("account_opened", NOW, new Data(Map.of("email", BEN)));
    tagalong.send("account_funded", NOW, new Data(Map.of("email", BEN, "amount", 200)));
    tagalong.settle();
  }

  @Test
  void theSameEventTwiceMovesARewardOnce() {
    Event fulfilled = sent("reward_fulfilled", credit(), Map.of("partner_reward_id", "cr-1"));
    fulfilling.advance(fulfilled);
    fulfilling.advance(fulfilled);
    tagalong.settle();
    fulfilling.advance(fulfilled);
    assertThat(states(credit())).containsExactly(RewardState.EARNED, RewardState.FULFILLED);
    assertThat(credit().code()).contains("cr-1");
    nothingDiffersAtReplay();
  }

  @Test
  void whatComesInTheWrongOrderMovesWhatIsAllowed() {
    fulfilling.advance(sent("reward_redeemed", credit(), Map.of()));
    fulfilling.advance(sent("reward_fulfilled", credit(), Map.of()));
    assertThat(states(credit())).containsExactly(RewardState.EARNED, RewardState.FULFILLED);
  }

  @Test
  void anEventThatComesOnceMoreMuchLaterMovesNothing() {
    Event failed = sent("reward_failed", credit(), Map.of());
    fulfilling.advance(failed);
    fulfilling.advance(sent("reward_retried", credit(), Map.of()));
    fulfilling.advance(failed);
    assertThat(credit().state()).isEqualTo(RewardState.EARNED);
  }

  @Test
  void aBrowserMovesNothing() {
    Answer told =
        tagalong.sendFrom(
            "browser", "reward_redeemed", NOW, new Data(Map.of("reward_id", coupon().id())));
    fulfilling.advance(((Answer.Accepted) told).event());
    assertThat(coupon().state()).isEqualTo(RewardState.FULFILLED);
  }

  @Test
  void whatIsAboutNoRewardOrOneOfAnotherWorldMovesNothing() {
    fulfilling.advance(sent("reward_redeemed", coupon(), Map.of("container", "test")));
    fulfilling.advance(
        ((Answer.Accepted) tagalong.send("reward_redeemed", NOW, new Data(Map.of("email", BEN))))
            .event());
    assertThat(coupon().state()).isEqualTo(RewardState.FULFILLED);
  }

  @Test
  void aCouponThatIsTriedAgainMailsNothingTwice() {
    int mails = tagalong.messages().size();
    fulfilling.advance(sent("reward_failed", coupon(), Map.of()));
    fulfilling.advance(sent("reward_retried", coupon(), Map.of()));
    assertThat(states(coupon()))
        .containsExactly(
            RewardState.EARNED,
            RewardState.FULFILLED,
            RewardState.FAILED,
            RewardState.EARNED,
            RewardState.FULFILLED);
    assertThat(tagalong.messages()).hasSize(mails);
    tagalong.settle();
    nothingDiffersAtReplay();
  }

  @ParameterizedTest
  @CsvSource({
    "EARNED, FULFILL FULFILL_AND_SEND FAIL CANCEL REVOKE",
    "FULFILLED, SEND REDEEM FAIL REVOKE",
    "SENT, REDEEM FAIL REVOKE",
    "REDEEMED, ''",
    "FAILED, CANCEL RETRY",
    "CANCELED, ''",
    "REVOKED, ''",
  })
  void aRewardGoesTheseWaysAndNoOther(RewardState from, String allowed) {
    List<String> moves = allowed.isEmpty() ? List.of() : List.of(allowed.split(" "));
    for (Move move : Move.values()) {
      assertThat(move.isAllowedFrom(from)).as("%s", move).isEqualTo(moves.contains(move.name()));
    }
  }

  private Event sent(String name, Reward reward, Map<String, Object> more) {
    Data data = new Data(Map.of("person_id", reward.person(), "reward_id", reward.id()));
    for (Map.Entry<String, Object> one : more.entrySet()) {
      data = data.with(one.getKey(), one.getValue());
    }
    return ((Answer.Accepted) tagalong.send(name, clock.instant(), data)).event();
  }

  private Reward credit() {
    return tagalong.rewards(ANN).getFirst();
  }

  private Reward coupon() {
    return tagalong.rewards(BEN).getFirst();
  }

  private static List<RewardState> states(Reward reward) {
    return reward.history().stream().map(Reward.Change::state).toList();
  }

  private void nothingDiffersAtReplay() {
    assertThat(Replaying.of(store, clock).run(CLIENT.id())).isEmpty();
  }
}
