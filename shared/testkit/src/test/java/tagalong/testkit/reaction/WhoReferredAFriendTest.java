package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.event.Data;
import tagalong.domain.program.Program;
import tagalong.domain.program.Referrals;
import tagalong.domain.program.Referrals.Preference;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;

/** Every way in which an advocate is recognised, and which of several it was. */
class WhoReferredAFriendTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  /** What the advocate told, and what the friend brings along. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "share | share.channel=EMAIL,share.recipient=ben@example.com | account_opened |",
        "share | advocate_code=ANN10 | share_link_clicked | share_link=ann10",
        "share | advocate_code=ANN10 | account_opened | advocate_code=ann10",
        "share | advocate_code=ANN10 | share_link_clicked | share_link=nobodys,advocate_code=ANN10",
        "share | advocate_code=ANN10 | quote_submitted | share_link=ANN10",
        "share | advocate_code=ANN10 | account_opened | coupon_code=ANN10"
      })
  void eachWayRecognisesTheAdvocate(
      String shared, String advocates, String came, @Nullable String friends) {
    Settled tagalong = settled(Optional.empty(), Preference.EARLIEST);
    send(tagalong, shared, MONDAY, "ann@example.com", advocates);
    send(tagalong, came, MONDAY.plus(DAY), "ben@example.com", friends);
    convert(tagalong, MONDAY.plus(DAY.multipliedBy(2)));
    assertThat(tagalong.rewards("ann@example.com")).hasSize(1);
    assertThat(tagalong.rewards("ben@example.com")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "EARLIEST, ann@example.com, cat@example.com",
    "LATEST, cat@example.com, ann@example.com"
  })
  void ofSeveralItIsTheOneThatTheProgramPrefers(Preference prefer, String earns, String not) {
    Settled tagalong = settled(Optional.empty(), prefer);
    invite(tagalong, "ann@example.com", MONDAY);
    invite(tagalong, "cat@example.com", MONDAY.plus(DAY));
    convert(tagalong, MONDAY.plus(DAY.multipliedBy(2)));
    assertThat(tagalong.rewards(earns)).hasSize(1);
    assertThat(tagalong.rewards(not)).isEmpty();
  }

  @Test
  void whatLiesBeforeTheLookBackCountsNoMore() {
    Settled tagalong = settled(Optional.of(DAY.multipliedBy(7)), Preference.EARLIEST);
    invite(tagalong, "ann@example.com", MONDAY);
    invite(tagalong, "cat@example.com", MONDAY.plus(DAY.multipliedBy(5)));
    convert(tagalong, MONDAY.plus(DAY.multipliedBy(8)));
    assertThat(tagalong.rewards("ann@example.com")).isEmpty();
    assertThat(tagalong.rewards("cat@example.com")).hasSize(1);
  }

  /** What was granted on it holds for all that follows. */
  @Test
  void anEarlierRelationshipStays() {
    Settled tagalong = settled(Optional.empty(), Preference.LATEST);
    invite(tagalong, "ann@example.com", MONDAY);
    send(tagalong, "account_opened", MONDAY.plus(DAY), "ben@example.com", null);
    invite(tagalong, "cat@example.com", MONDAY.plus(DAY.multipliedBy(2)));
    send(
        tagalong,
        "account_funded",
        MONDAY.plus(DAY.multipliedBy(3)),
        "ben@example.com",
        "amount=150");
    assertThat(tagalong.rewards("ann@example.com")).hasSize(1);
    assertThat(tagalong.rewards("cat@example.com")).isEmpty();
  }

  private static Settled settled(Optional<Duration> lookBack, Preference prefer) {
    Program program = Fixtures.referAFriend();
    Referrals referrals =
        new Referrals(
            Set.of(Referrals.Way.values()), lookBack, prefer, program.referrals().landing());
    Program judged =
        new Program(
            program.id(),
            program.name(),
            program.starts(),
            program.ends(),
            referrals,
            program.steps(),
            program.rewards(),
            program.suppliers(),
            program.emails(),
            program.zones(),
            program.theme(),
            program.partials());
    Instant now = MONDAY.plus(DAY.multipliedBy(20));
    return new Settled(Clock.fixed(now, ZoneOffset.UTC), judged);
  }

  private static void invite(Settled tagalong, String advocate, Instant at) {
    send(tagalong, "share", at, advocate, "share.channel=EMAIL,share.recipient=ben@example.com");
  }

  private static void convert(Settled tagalong, Instant at) {
    send(tagalong, "account_opened", at, "ben@example.com", null);
    send(tagalong, "account_funded", at.plusSeconds(60), "ben@example.com", "amount=150");
  }

  private static void send(
      Settled tagalong, String name, Instant at, String email, @Nullable String more) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>(Map.of("email", email));
    for (String pair : more == null ? new String[0] : more.split(",")) {
      data.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    tagalong.send(name, at, new Data(data));
    tagalong.settle();
  }
}
