package tagalong.testkit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tagalong.domain.client.Client;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.consumer.ConsumerTokens;
import tagalong.domain.consumer.Revocations;
import tagalong.domain.consumer.Seeing;
import tagalong.domain.consumer.Speaking;
import tagalong.domain.consumer.Spoken;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.People;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.time.SettableClock;

/** What consumers may see of people, and what they can do to people who are not they. */
class SeeingTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Client CLIENT = Fixtures.CLIENT;
  private static final PersonKey ANN = PersonKey.ofEmail("ann@example.com").orElseThrow();
  private static final PersonKey U7 = PersonKey.ofPartnerUserId("u-7").orElseThrow();
  private final SettableClock clock = new SettableClock(NOON);
  private final Settled tagalong = new Settled(clock, Fixtures.referAFriend());
  private final People people = new People(tagalong.store());
  private final ConsumerTokens tokens =
      new ConsumerTokens(
          new RecentPrograms(new Programs(tagalong.store(), clock), clock),
          people,
          new Revocations(tagalong.store(), clock),
          clock,
          new Random(7));
  private final Speaking speaking = new Speaking(tokens);
  private final ConsumerToken anybody = tokens.anonymous(CLIENT);

  @Test
  void onlyWhoHasProvenThemselvesSeesWhatIsPrivate() {
    tell(anybody, Map.of("email", "ann@example.com"));
    tagalong.settle();

    assertThat(seen(anybody).privately()).isFalse();
    assertThat(seen(tokens.identified(anybody, ANN)).privately()).isFalse();
    assertThat(seen(tokens.verified(CLIENT, anybody, List.of(ANN))).privately()).isTrue();
  }

  @Test
  void anOldTokenSeesNothingPrivateOfWhomItsPersonBecame() {
    ConsumerToken before = tokens.verified(CLIENT, anybody, List.of(U7));
    server(Map.of("email", "ann@example.com", "partner_user_id", "u-7"));
    tagalong.settle();
    ConsumerToken after = tokens.verified(CLIENT, anybody, List.of(U7));

    assertThat(seen(before).person()).isEqualTo(Settled.subject("ann@example.com"));
    assertThat(seen(before).privately()).isFalse();
    assertThat(seen(after).privately()).isTrue();
  }

  @Test
  void whoProvesBothKeysBringsBothPeopleTogether() {
    server(Map.of("partner_user_id", "u-7"));
    tagalong.settle();
    prove(anybody, List.of(ANN, U7));
    tagalong.settle();

    assertThat(head(U7).subject()).isEqualTo(Settled.subject("ann@example.com"));
    assertThat(tagalong.head("ann@example.com").orElseThrow().keys()).contains(ANN, U7);
  }

  @Test
  void whoOnlySaysBothKeysBringsNobodyTogether() {
    server(Map.of("partner_user_id", "u-7"));
    tagalong.settle();
    tell(anybody, Map.of("email", "mallory@example.com", "partner_user_id", "u-7"));
    ConsumerToken mallory =
        prove(tokens.anonymous(CLIENT), List.of(PersonKey.ofEmail("mallory@example.com").get()));
    tell(mallory, Map.of("email", "mallory@example.com", "partner_user_id", "u-7"));
    tagalong.settle();

    assertThat(head(U7).forwardedTo()).isEmpty();
    assertThat(head(U7).keys()).containsExactly(U7);
    assertThat(tagalong.head("mallory@example.com").orElseThrow().keys()).doesNotContain(U7);
  }

  @Test
  void whoSaysToBeSomebodyKnownTakesNothingFromThem() {
    ConsumerToken ann = prove(anybody, List.of(ANN));
    tagalong.settle();
    ConsumerToken stranger = tokens.anonymous(CLIENT);
    ConsumerToken claimed = tell(stranger, Map.of("email", "ann@example.com"));
    tell(claimed, Map.of("email", "mallory@example.com"));
    tagalong.settle();

    assertThat(seen(claimed).privately()).isFalse();
    assertThat(tagalong.head("ann@example.com").orElseThrow().subject())
        .isEqualTo(Settled.subject("ann@example.com"));
    assertThat(tagalong.head("ann@example.com").orElseThrow().keys())
        .doesNotContain(stranger.deviceKey())
        .contains(ann.deviceKey());
    assertThat(seen(ann).privately()).isTrue();
  }

  @Test
  void whatABrowserDidBeforeItsPersonProvedThemselvesIsTheirs() {
    tell(anybody, Map.of());
    prove(anybody, List.of(ANN));
    tagalong.settle();

    assertThat(tagalong.timeline("ann@example.com")).hasSize(2);
  }

  private tagalong.domain.reaction.Head head(PersonKey key) {
    String id = CLIENT.personIds().of(key);
    return people
        .head(
            new tagalong.domain.event.Subject(
                new tagalong.domain.event.World(CLIENT.id(), Container.PRODUCTION), id))
        .orElseThrow();
  }

  private Seeing.Seen seen(ConsumerToken token) {
    return new Seeing(people).by(tokens.consumer(CLIENT, token), Container.PRODUCTION);
  }

  private void server(Map<String, Object> data) {
    tagalong.send("share", NOON, new Data(new java.util.HashMap<>(data)));
  }

  private ConsumerToken tell(ConsumerToken token, Map<String, Object> said) {
    Data data = new Data(new java.util.HashMap<>(said));
    return take(speaking.says(tokens.consumer(CLIENT, token), data, Source.WEB), data);
  }

  private ConsumerToken prove(ConsumerToken token, List<PersonKey> keys) {
    return take(speaking.proves(tokens.consumer(CLIENT, token), keys), Data.NONE);
  }

  private ConsumerToken take(Spoken said, Data data) {
    clock.goOn(java.time.Duration.ofSeconds(1));
    new Intake(tagalong.store(), clock, new Random(said.hashCode()))
        .accept(
            new Submission(
                CLIENT,
                Optional.of("share"),
                Optional.empty(),
                data,
                said.source(),
                said.vouched(),
                ""));
    return said.token();
  }
}
