package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Data;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reward.Reward;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;

class AReferralTest {
  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant MONDAY = Fixtures.START;
  private final Settled tagalong =
      new Settled(Clock.fixed(NOW, ZoneOffset.UTC), Fixtures.referAFriend());

  @Test
  void earnsTheFriendACouponAndTheAdvocateACredit() {
    share("ann@example.com", "ben@example.com", MONDAY);
    opened("ben@example.com", MONDAY.plus(DAY));
    funded("ben@example.com", MONDAY.plus(DAY), "100");
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com"))
        .extracting(Reward::rule)
        .containsExactly("welcome");
    assertThat(tagalong.rewards("ben@example.com").getFirst().code()).isPresent();
    assertThat(tagalong.rewards("ann@example.com"))
        .extracting(Reward::rule)
        .containsExactly("advocate-credit");
    assertThat(tagalong.messages()).hasSize(2);
  }

  @Test
  void countsWhenItsPartsArriveBackwards() {
    funded("ben@example.com", MONDAY.plus(DAY), "100");
    tagalong.settle();
    opened("ben@example.com", MONDAY.plus(DAY));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).isEmpty();
    share("ann@example.com", "Ben@Example.com ", MONDAY.plus(DAY));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).hasSize(1);
    assertThat(tagalong.rewards("ann@example.com")).hasSize(1);
  }

  @Test
  void thatArrivesTooLateIsKeptAndMovesNothing() {
    share("ann@example.com", "ben@example.com", MONDAY.plus(DAY));
    opened("ben@example.com", MONDAY.plus(DAY));
    tagalong.settle();
    share("eve@example.com", "ben@example.com", MONDAY);
    tagalong.settle();
    funded("ben@example.com", MONDAY.plus(DAY.multipliedBy(2)), "500");
    tagalong.settle();
    assertThat(tagalong.rewards("eve@example.com")).isEmpty();
    assertThat(tagalong.rewards("ann@example.com")).hasSize(1);
    assertThat(tagalong.timeline("ben@example.com"))
        .extracting(Entry::note)
        .contains(Optional.of("too_late"));
  }

  @Test
  void byACodeWaitsForTheCodeToBeGiven() {
    send("account_opened", MONDAY, Map.of("email", "ben@example.com", "advocate_code", "ann10"));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).isEmpty();
    send("share", MONDAY.plus(DAY), Map.of("email", "ann@example.com", "advocate_code", "ANN10"));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).hasSize(1);
  }

  @Test
  void byAShareLinkFollowsItsFriendFromTheBrowserToTheirName() {
    send("share", MONDAY, Map.of("email", "ann@example.com", "advocate_code", "ANN10"));
    click("browser-7", "ann10");
    browse("browser-7", "ben@example.com");
    opened("ben@example.com", MONDAY.plus(DAY.multipliedBy(2)));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).hasSize(1);
    assertThat(tagalong.timeline("ben@example.com")).hasSize(4);
  }

  @Test
  void byAShareLinkStaysWithWhoWasFirstAtTheBrowser() {
    send("share", MONDAY, Map.of("email", "ann@example.com", "advocate_code", "ANN10"));
    browse("browser-7", "cat@example.com");
    click("browser-7", "ann10");
    browse("browser-7", "ben@example.com");
    opened("ben@example.com", MONDAY.plus(DAY.multipliedBy(2)));
    opened("cat@example.com", MONDAY.plus(DAY.multipliedBy(2)));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).isEmpty();
    assertThat(tagalong.rewards("cat@example.com")).hasSize(1);
  }

  @Test
  void isNoReferralWhenTheAdvocateFollowsTheirOwnLink() {
    click("browser-7", "ann10");
    tagalong.settle();
    send("share", MONDAY, Map.of("email", "ann@example.com", "advocate_code", "ANN10"));
    tagalong.settle();
    browse("browser-7", "ann@example.com");
    opened("ann@example.com", MONDAY.plus(DAY.multipliedBy(2)));
    tagalong.settle();
    assertThat(tagalong.rewards("ann@example.com")).isEmpty();
  }

  @Test
  void byTheFriendsCouponReachesItsOwner() {
    share("ann@example.com", "ben@example.com", MONDAY);
    opened("ben@example.com", MONDAY.plus(DAY));
    tagalong.settle();
    String code = tagalong.rewards("ben@example.com").getFirst().code().orElseThrow();
    send(
        "account_opened",
        MONDAY.plus(DAY),
        Map.of("email", "cat@example.com", "coupon_code", code));
    send(
        "account_funded",
        MONDAY.plus(DAY),
        Map.of("email", "cat@example.com", "amount", "100", "coupon_code", code));
    tagalong.settle();
    assertThat(tagalong.rewards("cat@example.com")).hasSize(1);
    assertThat(tagalong.rewards("ben@example.com")).hasSize(2);
  }

  @Test
  void survivesThatItsFriendIsFirstKnownByAnotherKey() {
    share("ann@example.com", "ben@example.com", MONDAY);
    send(
        "account_opened",
        MONDAY.plus(DAY),
        Map.of("partner_user_id", "77", "partner_event_id", "o1"));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).isEmpty();
    send(
        "quote_submitted",
        MONDAY.plus(DAY),
        Map.of("email", "ben@example.com", "partner_user_id", "77"));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).hasSize(1);
    send("account_funded", MONDAY.plus(DAY), Map.of("partner_user_id", "77", "amount", "100"));
    tagalong.settle();
    assertThat(tagalong.rewards("ann@example.com")).hasSize(1);
  }

  @Test
  void survivesThatItsFriendHasMuchToBringAlong() {
    share("ann@example.com", "ben@example.com", MONDAY);
    Random random = new Random(1);
    for (int i = 0; i < 30; i++) {
      byte[] noise = new byte[180_000];
      random.nextBytes(noise);
      String note = Base64.getEncoder().encodeToString(noise);
      Map<String, Object> much = Map.of("partner_user_id", "77", "note", note);
      send("quote_submitted", MONDAY.plusSeconds(i), much);
    }
    send("account_opened", MONDAY, Map.of("partner_user_id", "77", "email", "ben@example.com"));
    tagalong.settle();
    assertThat(tagalong.timeline("ben@example.com")).hasSize(32);
    assertThat(tagalong.rewards("ben@example.com")).hasSize(1);
  }

  @Test
  void stopsAtTheLimitOfTheAdvocateWhateverTheOrder() {
    for (int i = 0; i < 25; i++) {
      funded("friend" + i + "@example.com", MONDAY.plus(DAY), "100");
      opened("friend" + i + "@example.com", MONDAY.plus(DAY));
      share("ann@example.com", "friend" + i + "@example.com", MONDAY.plusSeconds(25 - i));
    }
    tagalong.settle();
    assertThat(tagalong.rewards("ann@example.com")).hasSize(10);
  }

  @Test
  void isNoReferralWhenItIsOnesOwnAddress() {
    share("ann.lee@gmail.com", "annlee+x@gmail.com", MONDAY);
    opened("annlee+x@gmail.com", MONDAY.plus(DAY));
    tagalong.settle();
    assertThat(tagalong.rewards("annlee+x@gmail.com")).isEmpty();
  }

  @Test
  void inTheTestContainerMeansNothingInProduction() {
    send(
        "share",
        MONDAY,
        Map.of(
            "email",
            "ann@example.com",
            "share.channel",
            "EMAIL",
            "share.recipient",
            "ben@example.com",
            "container",
            "test"));
    opened("ben@example.com", MONDAY.plus(DAY));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).isEmpty();
    send(
        "account_opened",
        MONDAY.plus(DAY),
        Map.of("email", "ben@example.com", "container", "test"));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).isEmpty();
    assertThat(tagalong.messages()).isEmpty();
  }

  private void click(String browser, String code) {
    Data data = new Data(Map.of("share_link", code));
    tagalong.sendFrom(browser, "share_link_clicked", MONDAY.plus(DAY), data);
  }

  private void browse(String browser, String email) {
    Data data = new Data(Map.of("email", email));
    tagalong.sendFrom(browser, "quote_submitted", MONDAY.plus(DAY).plusSeconds(9), data);
    tagalong.settle();
  }

  private void share(String from, String to, Instant time) {
    send("share", time, Map.of("email", from, "share.channel", "EMAIL", "share.recipient", to));
  }

  private void opened(String email, Instant time) {
    send("account_opened", time, Map.of("email", email));
  }

  private void funded(String email, Instant time, String amount) {
    send("account_funded", time, Map.of("email", email, "amount", amount));
  }

  private void send(String name, Instant time, Map<String, Object> data) {
    tagalong.send(name, time, new Data(new HashMap<>(data)));
  }
}
