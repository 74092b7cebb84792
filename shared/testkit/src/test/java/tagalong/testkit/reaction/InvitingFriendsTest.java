package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Data;
import tagalong.domain.message.Message;
import tagalong.domain.program.Email;
import tagalong.domain.program.OwnCode;
import tagalong.domain.program.Program;
import tagalong.domain.reaction.Finding;
import tagalong.domain.replay.Replaying;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;

class InvitingFriendsTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryStore store = new InMemoryStore();
  private final Settled tagalong = new Settled(store, clock, inviting(3));

  @Test
  void aShareThatDoesNotAskForItMailsNobody() {
    share(Map.of("share.recipient", "ben@example.com"));
    assertThat(tagalong.messages()).isEmpty();
  }

  @Test
  void eachFriendIsInvitedWithTheSharersOwnLink() {
    invite("ben@example.com, Cara@example.com, ben@example.com");
    assertThat(tagalong.messages())
        .extracting(Message::to)
        .containsExactlyInAnyOrder("ben@example.com", "cara@example.com");
    String own =
        OwnCode.of(
            Fixtures.CLIENT.personIds(), tagalong.messages().getFirst().person(), "refer-a-friend");
    assertThat(tagalong.messages())
        .allMatch(m -> m.values().text("share_code").equals(Optional.of(own)))
        .allMatch(m -> m.values().text("first_name").equals(Optional.of("Ann")));
    isReplayedWithoutADifference();
  }

  @Test
  void whoFollowsThatLinkIsReferred() {
    invite("ben@example.com");
    String code = tagalong.messages().getFirst().values().text("share_code").orElseThrow();
    tagalong.send(
        "share_link_clicked",
        NOW,
        new Data(Map.of("email", "dan@example.com", "share_link", code)));
    tagalong.send("account_opened", NOW, new Data(Map.of("email", "dan@example.com")));
    tagalong.settle();
    assertThat(tagalong.rewards("dan@example.com")).hasSize(1);
  }

  @Test
  void aFriendIsInvitedByOnePersonOnce() {
    invite("ben@example.com");
    invite("ben@example.com");
    assertThat(tagalong.messages()).hasSize(1);
    assertThat(refusals())
        .containsExactly("ben@example.com was invited before, and is invited once only.");
    isReplayedWithoutADifference();
  }

  @Test
  void onePersonInvitesSoManyADay() {
    invite("a@example.com,b@example.com,c@example.com,d@example.com");
    assertThat(tagalong.messages()).hasSize(3);
    assertThat(refusals()).containsExactly("The limit of 3 a day is reached.");
    clock.goOn(Duration.ofDays(1));
    invite("e@example.com");
    assertThat(tagalong.messages()).hasSize(4);
    isReplayedWithoutADifference();
  }

  @Test
  void earlierTimesDoNotMakeTheDayLonger() {
    IntStream.range(0, 5)
        .forEach(
            day ->
                share(
                    NOW.minus(Duration.ofDays(day)),
                    Map.of("share.recipient", day + "@example.com", "share.send", "true")));
    assertThat(tagalong.messages()).hasSize(3);
  }

  @Test
  void historyMailsNobody() {
    share(
        NOW.minus(Duration.ofDays(8)),
        Map.of("share.recipient", "ben@example.com", "share.send", "true"));
    assertThat(tagalong.messages()).isEmpty();
  }

  @Test
  void aTestMailsNobody() {
    share(Map.of("share.recipient", "ben@example.com", "share.send", "true", "container", "test"));
    assertThat(tagalong.messages()).isEmpty();
  }

  @Test
  void nobodyIsInvitedByThemselves() {
    invite("ann+friend@example.com");
    assertThat(tagalong.messages()).isEmpty();
    assertThat(refusals()).anyMatch(said -> said.contains("sharer's own address"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Look at https://evil.example/x",
        "Look at evil.com",
        "www evil",
        "evil\u3002com",
        "ev\u200Bil.c\u200Bom",
        "10.0.0.1/x"
      })
  void aMessageWithALinkIsNotCarried(String message) {
    share(
        Map.of(
            "share.recipient", "ben@example.com", "share.send", "true", "share.message", message));
    assertThat(tagalong.messages()).isEmpty();
    assertThat(refusals())
        .containsExactly("Its message holds the address of a page; nobody is mailed.");
  }

  @Test
  void norIsALinkThatPosesAsAName() {
    share(
        Map.of(
            "share.recipient", "ben@example.com", "share.send", "true", "first_name", "evil.com"));
    Data values = tagalong.messages().getFirst().values();
    assertThat(values.text("first_name")).isEmpty();
    assertThat(values.toString()).doesNotContain("evil.com");
  }

  /** Sharers are easily invented. */
  @Test
  void oneFriendIsInvitedSoManyTimesAMonthHoweverManySharersThereAre() {
    for (int sharer = 0; sharer < 8; sharer++) {
      String address = sharer % 2 == 0 ? "ben@example.com" : "ben+" + sharer + "@example.com";
      inviteAs("sharer" + sharer + "@example.com", address);
    }
    assertThat(tagalong.messages()).hasSize(5);
    assertThat(refusals("sharer7@example.com"))
        .containsExactly("ben+7@example.com got 5 invitations this month, which is enough.");
    inviteAs("sharer7@example.com", "cara@example.com");
    assertThat(tagalong.messages()).hasSize(6);
    isReplayedWithoutADifference();
    clock.goOn(Duration.ofDays(31));
    inviteAs("sharer8@example.com", "ben@example.com");
    assertThat(tagalong.messages()).hasSize(7);
    isReplayedWithoutADifference();
  }

  /** What comes to be known later makes the whole timeline be folded again. */
  @Test
  void whoWasHeldBackStaysHeldBackWhenTheirTimelineIsFoldedAgain() {
    for (int sharer = 0; sharer < 6; sharer++) {
      inviteAs("sharer" + sharer + "@example.com", "ben@example.com");
    }
    tagalong.send(
        "share",
        NOW.minusSeconds(60),
        data(Map.of("email", "zoe@example.com", "share.recipient", "sharer5@example.com")));
    tagalong.settle();
    tagalong.send(
        "quote_submitted", NOW.minusSeconds(90), new Data(Map.of("email", "sharer5@example.com")));
    tagalong.settle();
    assertThat(tagalong.messages()).hasSize(5);
    assertThat(refusals("sharer5@example.com")).hasSize(1);
    isReplayedWithoutADifference();
  }

  private void inviteAs(String sharer, String friend) {
    share(Map.of("email", sharer, "share.recipient", friend, "share.send", "true"));
  }

  @Test
  void fortyFriendsOfOneEventAreAllReferredAndInvited() {
    Settled generous = new Settled(clock, inviting(200));
    String forty =
        IntStream.range(0, 40)
            .mapToObj(i -> "f" + i + "@example.com")
            .collect(Collectors.joining(","));
    generous.send("share", NOW, data(Map.of("share.recipient", forty, "share.send", "true")));
    generous.settle();
    assertThat(generous.messages()).extracting(Message::to).doesNotHaveDuplicates().hasSize(40);
  }

  private void invite(String recipients) {
    share(Map.of("share.recipient", recipients, "share.send", "true"));
  }

  private void share(Map<String, String> more) {
    share(clock.instant(), more);
  }

  private void share(Instant at, Map<String, String> more) {
    tagalong.send("share", at, data(more));
    tagalong.settle();
  }

  private static Data data(Map<String, String> more) {
    Map<String, Object> data =
        new HashMap<>(
            Map.of("email", "ann@example.com", "share.channel", "EMAIL", "first_name", "Ann"));
    data.putAll(more);
    return new Data(new HashMap<>(data));
  }

  private List<String> refusals() {
    return refusals("ann@example.com");
  }

  private List<String> refusals(String sharer) {
    return tagalong.timeline(sharer).stream()
        .flatMap(entry -> entry.steps().stream())
        .flatMap(step -> step.findings().stream())
        .filter(finding -> !finding.passed() && finding.rule().equals("invitation"))
        .map(Finding::said)
        .toList();
  }

  private void isReplayedWithoutADifference() {
    assertThat(Replaying.of(store, clock).run(Fixtures.CLIENT.id())).isEmpty();
  }

  private static Program inviting(int daily) {
    Program usual = Fixtures.referAFriend();
    Email invitation =
        new Email(
            "invitation",
            new Email.Occasion.Taken("share", Email.Addressee.RECIPIENTS, daily),
            new Email.Wording("Hi", "{{share_link}}", "{{share_link}}"),
            Map.of());
    return new Program(
        usual.id(),
        usual.name(),
        usual.starts(),
        usual.ends(),
        usual.referrals(),
        usual.steps(),
        usual.rewards(),
        usual.suppliers(),
        List.of(invitation),
        usual.zones(),
        Optional.empty(),
        List.of());
  }
}
