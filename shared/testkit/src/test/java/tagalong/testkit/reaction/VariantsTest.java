package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Data;
import tagalong.domain.program.Program;
import tagalong.domain.reaction.StepTaken;
import tagalong.domain.replay.Replaying;
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
        steps: {opened: {journey: friend}, funded: {journey: friend}}
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
