package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tagalong.domain.event.Data;
import tagalong.domain.program.Program;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;

/** An event folded onto the head means the same as the whole timeline folded again. */
class FoldingOntoTheHeadTest {
  private static final List<String> NAMES =
      List.of("account_opened", "account_funded", "quote_submitted", "unheard_of");
  private static final String BEN = "ben@example.com";

  private record Told(String name, Instant time, Map<String, Object> data) {}

  @Property(tries = 150)
  void meansTheSameAsFoldingTheWholeTimelineAgain(@ForAll long seed) {
    List<Told> story = story(new Random(seed));
    Settled inOrder =
        new Settled(
            Clock.fixed(Fixtures.START.plusSeconds(9000), ZoneOffset.UTC), promisingNothing());
    Settled backwards =
        new Settled(
            Clock.fixed(Fixtures.START.plusSeconds(9000), ZoneOffset.UTC), promisingNothing());
    story.forEach(told -> send(inOrder, told));
    story.reversed().forEach(told -> send(backwards, told));
    assertThat(inOrder.head(BEN).map(head -> head.standing().steps()))
        .isEqualTo(backwards.head(BEN).map(head -> head.standing().steps()));
    assertThat(inOrder.head(BEN).flatMap(head -> head.standing().last()))
        .isEqualTo(backwards.head(BEN).flatMap(head -> head.standing().last()));
    assertThat(meaning(inOrder)).isEqualTo(meaning(backwards));
  }

  /**
   * What each entry means, by when it happened; ids differ between the two, and with them who
   * referred.
   */
  private static List<String> meaning(Settled settled) {
    return settled.timeline(BEN).stream()
        .map(
            entry ->
                entry.input().time()
                    + " "
                    + entry.twin()
                    + " "
                    + entry.steps().stream()
                        .map(
                            s ->
                                s.name()
                                    + s.quality()
                                    + s.referral().map(r -> r.at() + r.advocate().person())
                                    + s.findings())
                        .toList())
        .sorted()
        .toList();
  }

  private static void send(Settled settled, Told told) {
    settled.send(told.name(), told.time(), new Data(told.data()));
    settled.settle();
  }

  private static List<Told> story(Random random) {
    List<Told> story = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      Instant time = Fixtures.START.plusSeconds(random.nextInt(12));
      if (random.nextInt(3) == 0) {
        String sharer = "advocate" + random.nextInt(3) + "@example.com";
        story.add(
            new Told(
                "share",
                time,
                Map.of("email", sharer, "share.channel", "EMAIL", "share.recipient", BEN)));
      } else {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        story.add(new Told(name, time, Map.of("email", BEN, "amount", random.nextInt(200))));
      }
    }
    story.sort(Comparator.comparing(Told::time));
    return story;
  }

  /** Nothing is granted, so nothing freezes. */
  private static Program promisingNothing() {
    Program program = Fixtures.referAFriend();
    return new Program(
        program.id(),
        program.name(),
        Optional.empty(),
        Optional.empty(),
        program.referrals(),
        program.steps(),
        List.of(),
        program.suppliers(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
