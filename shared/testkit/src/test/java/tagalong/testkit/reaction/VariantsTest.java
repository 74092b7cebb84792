package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.domain.program.Program;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Standing;
import tagalong.domain.reaction.StepTaken;
import tagalong.domain.replay.Replaying;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** Whoever was shown one of several contents carries it along, whatever tells of them next. */
class VariantsTest {
  private static final Instant MONDAY = Fixtures.START;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String BEN = "ben@example.com";
  private static final String BROWSER = "browser-7";
  private final InMemoryStore store = new InMemoryStore();
  private final Settled tagalong = new Settled(store, CLOCK, program());

  private static Program program() {
    String text =
        """
        program: raf
        name: Refer a friend
        referrals: {by: [email_share]}
        steps: {opened: {journey: friend}, funded: {journey: advocate}}
        rewards:
          gift: {for: funded, to: advocate, once_per: person, supplier: credit}
        suppliers:
          credit: {name: Credit, kind: account_credit, face_value: 5, unit: USD}
        zones:
          product:
            - {variant: short, html: <p>Hi</p>}
            - {variant: long, html: <p>Hello</p>}
          banner: [{html: <p>Hi</p>}]
        """;
    return ((ProgramReading.Understood) new ProgramFile().read(text)).program();
  }

  @Test
  void stepsFromAServerCarryWhatABrowserWasShown() {
    shown("product", "short", 0);
    identified(1);
    opened(2);
    tagalong.settle();
    assertThat(variants()).containsExactly(Map.of("product", "short"));
  }

  @Test
  void theyDoSoInWhateverOrderItIsTold() {
    opened(2);
    tagalong.settle();
    assertThat(variants()).containsExactly(Map.of());
    identified(1);
    tagalong.settle();
    shown("product", "short", 0);
    tagalong.settle();
    assertThat(variants()).containsExactly(Map.of("product", "short"));
  }

  @Test
  void eachStepCarriesWhatHadBeenShownByThen() {
    identified(0);
    shown("product", "short", 1);
    opened(2);
    shown("product", "long", 3);
    tagalong.send("funded", at(4), new Data(Map.of("email", BEN)));
    tagalong.settle();
    assertThat(variants()).containsExactly(Map.of("product", "short"), Map.of("product", "long"));
  }

  @Test
  void whatTheProgramDoesNotHaveNobodyWasShown() {
    identified(0);
    shown("product", "made-up", 1);
    shown("banner", "short", 1);
    shown("elsewhere", "short", 1);
    tagalong.sendFrom(
        BROWSER, "product", at(1), new Data(Map.of("campaign_id", "other", "variant", "short")));
    opened(2);
    tagalong.settle();
    assertThat(variants()).containsExactly(Map.of());
  }

  @Test
  void replayComesToTheSame() {
    shown("product", "long", 0);
    identified(1);
    opened(2);
    tagalong.settle();
    assertThat(differences()).isEmpty();
  }

  @Test
  void aRewardSaysWhatItsOwnerHadBeenShown() {
    identified(0);
    shown("product", "long", 1);
    tagalong.settle();
    tagalong.send("funded", at(2), new Data(Map.of("email", BEN)));
    shown("product", "short", 3);
    tagalong.settle();
    assertThat(tagalong.rewards(BEN))
        .singleElement()
        .satisfies(reward -> assertThat(reward.variants()).isEqualTo(Map.of("product", "long")));
  }

  @Test
  void aTimelineOfBeforeVariantsWereRememberedIsReplayedWithoutADifference() {
    shown("product", "long", 0);
    identified(1);
    opened(2);
    tagalong.settle();
    forget(0);
    opened(3);
    tagalong.settle();
    assertThat(variants()).containsExactly(Map.of(), Map.of());
    assertThat(differences()).isEmpty();
  }

  @Test
  void aVariantThatWasForgottenSinceIsSeen() {
    shown("product", "long", 0);
    identified(1);
    opened(2);
    tagalong.settle();
    forget(Standing.EDITION);
    assertThat(differences()).hasSize(2).anyMatch(said -> said.contains("The head stands at"));
  }

  @Test
  void lateNewsMakeAnOldTimelineWhole() {
    shown("product", "long", 0);
    identified(1);
    opened(3);
    tagalong.settle();
    forget(0);
    opened(2);
    tagalong.settle();
    assertThat(variants()).containsExactly(Map.of("product", "long"), Map.of("product", "long"));
    assertThat(differences()).isEmpty();
  }

  /** Rows as an earlier edition of folding has left them. */
  private void forget(int edition) {
    for (Row row : store.everything()) {
      switch (row.content()) {
        case Head head when head.key(PersonKey.Kind.EMAIL).isPresent() ->
            put(row.holding(forgetful(head, edition)));
        case Entry entry -> put(row.holding(entry.withoutVariants()));
        default -> {}
      }
    }
  }

  private void put(Row row) {
    assertThat(store.commit(List.of(new Write.Update(row)))).isInstanceOf(Outcome.Committed.class);
  }

  private static Head forgetful(Head head, int edition) {
    Standing known = head.standing();
    Standing forgetful =
        new Standing(
            known.last(),
            known.profile(),
            known.steps(),
            known.referrals(),
            Map.of(),
            Optional.empty(),
            Map.of(),
            edition);
    return new Head(head.subject(), head.keys(), head.forwardedTo(), head.ledger(), forgetful);
  }

  private void shown(String zone, String variant, int hour) {
    Map<String, Object> data = Map.of("campaign_id", "raf", "variant", variant);
    tagalong.sendFrom(BROWSER, zone, at(hour), new Data(new HashMap<>(data)));
  }

  private void identified(int hour) {
    tagalong.sendFrom(BROWSER, "visit", at(hour), new Data(Map.of("email", BEN)));
  }

  private void opened(int hour) {
    tagalong.send("opened", at(hour), new Data(Map.of("email", BEN)));
  }

  private static Instant at(int hour) {
    return MONDAY.plus(Duration.ofHours(hour));
  }

  private List<Map<String, String>> variants() {
    return tagalong.timeline(BEN).stream()
        .flatMap(entry -> entry.steps().stream())
        .map(StepTaken::variants)
        .toList();
  }

  private List<String> differences() {
    return Replaying.of(store, CLOCK).run(Fixtures.CLIENT.id()).stream()
        .map(Object::toString)
        .toList();
  }
}
