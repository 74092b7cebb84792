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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tagalong.domain.audience.Membership;
import tagalong.domain.event.Data;
import tagalong.domain.program.Program;
import tagalong.domain.reaction.Quality;
import tagalong.domain.reaction.StepTaken;
import tagalong.domain.replay.Replaying;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** What a company says of who is in which audience decides what happens from then on. */
class AudiencesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String BEN = "ben@example.com";
  private final InMemoryStore store = new InMemoryStore();
  private final Settled tagalong = new Settled(store, CLOCK, program());

  private static Program program() {
    String text =
        """
        program: raf
        name: Refer a friend
        referrals: {by: [email_share]}
        steps:
          opened: {journey: advocate}
          upgraded: {journey: friend, audiences: [vip, staff]}
        rewards:
          gift:
            for: opened
            to: advocate
            once_per: step
            supplier: credit
            when: [{audience: vip}]
        suppliers:
          credit: {name: Credit, kind: account_credit, face_value: 5, unit: USD}
        """;
    return ((ProgramReading.Understood) new ProgramFile().read(text)).program();
  }

  @Test
  void aStepCountsForPeopleInItsAudiencesOnly() {
    tell("upgraded", 1);
    tell(Membership.JOINED, 2, "staff");
    tell("upgraded", 3);
    tell(Membership.LEFT, 4, "staff");
    tell("upgraded", 5);
    tagalong.settle();
    assertThat(steps())
        .extracting(StepTaken::quality)
        .containsExactly(Quality.LOW, Quality.HIGH, Quality.LOW);
    assertThat(steps().getFirst().findings())
        .singleElement()
        .asString()
        .contains("It counts for people in staff, vip only.");
  }

  @Test
  void aRewardIsForWhoeverWasInTheAudienceThen() {
    tell("opened", 1);
    tell(Membership.JOINED, 2, "vip");
    tell("opened", 3);
    tagalong.settle();
    assertThat(tagalong.rewards(BEN)).hasSize(1);
    assertThat(steps().getFirst().findings())
        .extracting(Object::toString)
        .anyMatch(said -> said.contains("not in the audience vip"));
    assertThat(differences()).isEmpty();
  }

  @Test
  void aBrowserCannotSayWhoIsInWhat() {
    tagalong.sendFrom(
        "browser-1",
        Membership.JOINED,
        at(1),
        new Data(Map.of("email", BEN, Membership.AUDIENCE, "vip")));
    tell("opened", 2);
    tagalong.settle();
    assertThat(memberships()).isEmpty();
    assertThat(tagalong.rewards(BEN)).isEmpty();
  }

  @Test
  void whoIsToldTwiceIsInSinceTheFirstTime() {
    tell(Membership.JOINED, 1, "vip");
    tell(Membership.JOINED, 3, "vip");
    tell(Membership.JOINED, 2, "Not An Id");
    tagalong.settle();
    assertThat(memberships()).containsExactly(Map.entry("vip", new Membership(at(1), at(3))));
  }

  @Test
  void theSameMembershipTwiceByItsIdIsOnce() {
    Map<String, Object> joined =
        Map.of("email", BEN, Membership.AUDIENCE, "vip", "partner_event_id", "j1");
    tagalong.send(Membership.JOINED, at(1), new Data(joined));
    tell(Membership.LEFT, 2, "vip");
    tagalong.send(Membership.JOINED, at(3), new Data(joined));
    tagalong.settle();
    assertThat(memberships()).isEmpty();
  }

  @Test
  void whatWasKnownOfABrowserAloneIsKnownOfItsPerson() {
    tagalong.send(
        Membership.JOINED,
        at(1),
        new Data(Map.of("partner_user_id", "7", Membership.AUDIENCE, "vip")));
    tagalong.settle();
    tagalong.send("visit", at(2), new Data(Map.of("email", BEN, "partner_user_id", "7")));
    tell("opened", 3);
    tagalong.settle();
    assertThat(memberships()).containsOnlyKeys("vip");
    assertThat(tagalong.rewards(BEN)).hasSize(1);
    assertThat(differences()).isEmpty();
  }

  /** Head-fold and whole fold come to the same, in whatever order it is told. */
  @Property(tries = 60)
  void theOrderInWhichItIsToldDoesNotMatter(@ForAll long seed) {
    List<Integer> order = new java.util.ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
    Collections.shuffle(order, new java.util.Random(seed));
    AudiencesTest told = new AudiencesTest();
    for (int what : order) {
      switch (what) {
        case 0 -> told.tell(Membership.JOINED, 1, "vip");
        case 1 -> told.tell(Membership.LEFT, 3, "vip");
        case 2 -> told.tell(Membership.JOINED, 3, "staff");
        case 3 -> told.tell("upgraded", 2);
        case 4 -> told.tell("upgraded", 3);
        default -> told.tell("upgraded", 4);
      }
      told.tagalong.settle();
    }
    assertThat(told.steps())
        .extracting(StepTaken::quality)
        .containsExactly(Quality.HIGH, Quality.HIGH, Quality.HIGH);
    assertThat(told.memberships()).containsOnlyKeys("staff");
    assertThat(told.differences()).isEmpty();
  }

  private void tell(String name, int hour) {
    tagalong.send(name, at(hour), new Data(Map.of("email", BEN)));
  }

  private void tell(String name, int hour, String audience) {
    tagalong.send(
        name,
        at(hour),
        new Data(new HashMap<>(Map.of("email", BEN, Membership.AUDIENCE, audience))));
  }

  private static Instant at(int hour) {
    return Fixtures.START.plus(Duration.ofHours(hour));
  }

  private List<StepTaken> steps() {
    return tagalong.timeline(BEN).stream().flatMap(entry -> entry.steps().stream()).toList();
  }

  private Map<String, Membership> memberships() {
    return tagalong.head(BEN).map(head -> head.standing().audiences()).orElse(Map.of());
  }

  private List<String> differences() {
    return Replaying.of(store, CLOCK).run(Fixtures.CLIENT.id()).stream()
        .map(Object::toString)
        .toList();
  }
}
