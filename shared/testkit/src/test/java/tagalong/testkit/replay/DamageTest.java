package tagalong.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.Lane;
import tagalong.domain.fulfilment.Coupon;
import tagalong.domain.message.Message;
import tagalong.domain.program.Referrals;
import tagalong.domain.reaction.Claim;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.Ledger;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Quality;
import tagalong.domain.reaction.Standing;
import tagalong.domain.reaction.StepTaken;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;
import tagalong.testkit.fixture.Settled;

/** Each kind of damage is found and named. */
class DamageTest {
  private final Referral referral = Referral.settled();

  @Test
  void whereThereIsNoneNothingIsFound() {
    assertThat(referral.tagalong().rewards(Referral.ANN)).hasSize(1);
    assertThat(referral.tagalong().rewards(Referral.BEN)).hasSize(1);
    found().isEmpty();
  }

  @Test
  void anEntryOfATimelineIsMissed() {
    referral.remove(entry("account_opened"));
    found()
        .anyMatch(line -> line.startsWith("event ") && line.contains("Nobody reacted to it"))
        .anyMatch(line -> line.startsWith("reward ") && line.contains("Nothing in log or ledger"))
        .anyMatch(line -> line.contains("The head stands at"))
        .anyMatch(line -> line.contains("claims it with the event"));
  }

  @Test
  void aStepThatMeansSomethingElseIsSeen() {
    Row row = entry("account_funded");
    Entry entry = row.as(Entry.class);
    StepTaken step = entry.steps().getFirst();
    StepTaken other =
        new StepTaken(
            step.program(),
            step.version(),
            step.name(),
            step.journey(),
            Quality.LOW,
            step.referral(),
            step.findings(),
            step.variants(),
            step.weighed());
    referral.change(
        row, new Entry(entry.input(), List.of(other), entry.given(), entry.twin(), entry.note()));
    found().hasSize(1).first().asString().contains("quality=LOW").contains("folded again");
  }

  @Test
  void aReferralThatIsGoneIsMissedOnBothSides() {
    referral.remove(referral.row(Entry.class, entry -> entry.input() instanceof Input.Referred));
    found()
        .anyMatch(line -> line.contains("What it told") && line.contains("is lost"))
        .anyMatch(line -> line.contains("The head stands at"));
  }

  @Test
  void aHeadThatStandsElsewhereIsSeen() {
    Row row = head(Referral.BEN);
    Head head = row.as(Head.class);
    Standing other =
        new Standing(
            head.standing().last(),
            Map.of("locale", "de"),
            Map.of(),
            head.standing().referrals(),
            Map.of(),
            Optional.empty(),
            Map.of(),
            Standing.EDITION);
    referral.change(
        row, new Head(head.subject(), head.keys(), head.forwardedTo(), head.ledger(), other));
    found().hasSize(1).first().asString().contains("The head stands at").contains("locale=de");
  }

  @Test
  void aLedgerThatCountsWrongIsSeen() {
    Row row = head(Referral.ANN);
    Head head = row.as(Head.class);
    Ledger none = Ledger.EMPTY;
    referral.change(
        row, new Head(head.subject(), head.keys(), head.forwardedTo(), none, head.standing()));
    found().hasSize(1).first().asString().contains("ledger counts rewards {}");
  }

  @Test
  void aCreditThatIsLostIsMissed() {
    referral.remove(referral.row(Credit.class, credit -> true));
    found()
        .anyMatch(line -> line.contains("Its credit") && line.contains("is lost"))
        .anyMatch(line -> line.startsWith("reward ") && line.contains("Nothing in log or ledger"));
  }

  @Test
  void aCreditThatNobodySentIsSeen() {
    Credit credit = referral.row(Credit.class, received -> true).as(Credit.class);
    Fact.Credited sent = credit.fact();
    Fact.Credited other =
        new Fact.Credited(
            "77",
            sent.about(),
            sent.program(),
            sent.version(),
            sent.rule(),
            sent.friend(),
            sent.at(),
            sent.cause(),
            sent.reason(),
            sent.value());
    referral.write(
        new Write.Insert(
            Row.of(
                sent.about().key(Credit.RECEIVED + other.id()),
                new Credit(other, List.of(), Optional.empty()))));
    found().hasSize(1).first().asString().contains("Nobody sent the credit 77");
  }

  @Test
  void aRewardWithoutCauseIsSeen() {
    Reward reward = referral.row(Reward.class, r -> r.rule().equals("welcome")).as(Reward.class);
    Reward other =
        new Reward(
            reward.person() + "-p1",
            reward.world(),
            reward.person(),
            reward.keys(),
            reward.program(),
            reward.version(),
            reward.rule(),
            reward.journey(),
            reward.supplier(),
            reward.cause(),
            reward.earned(),
            reward.granted(),
            reward.eventValue(),
            reward.state(),
            reward.code(),
            reward.history(),
            reward.variants());
    referral.write(new Write.Insert(Rewards.row(other)));
    found()
        .anyMatch(line -> line.startsWith("reward " + other.id()) && line.contains("Nothing"))
        .anyMatch(line -> line.contains("ledger counts rewards"))
        .anyMatch(line -> line.contains("was never promised"));
  }

  @Test
  void aRewardThatIsGoneIsMissed() {
    referral.remove(referral.row(Reward.class, r -> r.rule().equals("welcome")));
    found()
        .anyMatch(line -> line.contains("It was granted and is not there"))
        .anyMatch(line -> line.startsWith("message ") && line.contains("never granted"))
        .anyMatch(line -> line.startsWith("code ") && line.contains("does not hold it"));
  }

  @Test
  void anEventThatNobodyReactedToIsSeenUnlessItIsParked() {
    referral.send("quote_submitted", 3, Map.of("email", "cat@example.com"));
    found().hasSize(1).first().asString().contains("Nobody reacted to it");
    Row event = referral.row(Event.class, e -> e.name().equals("quote_submitted"));
    new Parking(referral.tagalong().store(), Referral.CLOCK)
        .park(event, new IllegalStateException("poison"));
    found().isEmpty();
  }

  @Test
  void anEventThatIsNotInTheLogIsSeen() {
    Event event = referral.row(Event.class, e -> e.name().equals("account_opened")).as(Event.class);
    EventId id = EventId.of(Instant.EPOCH, 0, 1, 2);
    Event other =
        new Event(
            id,
            event.world(),
            "quote_submitted",
            event.time(),
            event.received(),
            event.source(),
            event.keys(),
            event.data());
    Row row = entry("account_opened");
    Entry invented =
        new Entry(
            new Input.Happened(other, false),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    String sort = invented.input().position().sort();
    referral.write(new Write.Insert(Row.of(Settled.subject(Referral.BEN).key(sort), invented)));
    assertThat(other.row(Lane.LIVE).key()).isNotEqualTo(row.key());
    found().anyMatch(line -> line.contains(id.value() + " of the timeline is not in the log"));
  }

  @Test
  void aClaimThatIsGoneIsMissed() {
    referral.remove(referral.row(Claim.class, claim -> true));
    found().hasSize(1).first().asString().contains("does not hold its business key");
  }

  @Test
  void aMessageThatIsGoneIsMissed() {
    referral.remove(referral.row(Message.class, m -> m.email().equals("welcome")));
    found().hasSize(1).first().asString().contains("welcome was never promised");
  }

  @Test
  void aCodeThatWasGivenTwiceIsSeen() {
    Row row = referral.row(Coupon.class, coupon -> true);
    Coupon coupon = row.as(Coupon.class);
    referral.change(
        row, new Coupon(coupon.supplier(), coupon.code(), coupon.added(), Optional.of("77-p1")));
    found().hasSize(1).first().asString().contains("77-p1, which does not hold it");
  }

  @Test
  void aReferralByCodeThatIsGoneIsMissed() {
    referral
        .send("share", 3, Map.of("email", Referral.ANN, "advocate_code", "ANN10"))
        .send("quote_submitted", 4, Map.of("email", "cat@x.org", "advocate_code", "ANN10"))
        .settle();
    found().isEmpty();
    referral.remove(
        referral.row(
            Entry.class,
            entry ->
                entry.input() instanceof Input.Referred referred
                    && referred.referral().way() == Referrals.Way.ADVOCATE_CODE));
    found().anyMatch(line -> line.contains("What it told code:ANN10 is lost"));
  }

  private ListAssert<String> found() {
    return assertThat(referral.differences());
  }

  private Row entry(String name) {
    return referral.row(
        Entry.class,
        entry ->
            entry.input() instanceof Input.Happened happened
                && happened.event().name().equals(name));
  }

  private Row head(String email) {
    return referral.row(Head.class, head -> head.subject().equals(Settled.subject(email)));
  }
}
