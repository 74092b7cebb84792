package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tagalong.domain.event.Data;
import tagalong.domain.event.IpAddress;
import tagalong.domain.event.Source;
import tagalong.domain.program.Program;
import tagalong.domain.reaction.Directories;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Finding;
import tagalong.domain.reaction.Input;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/**
 * Every rule of quality says the same whether events are told in order, each folded onto the head,
 * or backwards, each folding the whole timeline again.
 */
class QualityInAnyOrderTest {
  private static final String BEN = "ben@example.com";
  private static final Instant END = Fixtures.START.plusSeconds(9000);
  private static final List<String> NAMES =
      List.of("share", "click", "opened", "person_blocked", "share");
  private static final String EVERY_RULE =
      """
      program: raf
      name: Refer a friend
      referrals: {by: [email_share]}
      steps:
        share: {journey: advocate}
        click: {journey: friend}
        opened: {journey: friend, sources: [server, web]}
      quality:
        - self_referral: [email, similar_email, address, device]
        - blocked_countries: [CA]
        - permitted_countries: [CA, CB]
        - blocked_domains: [blocked.example]
        - disposable_email: true
        - blocked_addresses: [203.0.113.3]
        - bots: true
        - many_times: {most: 2, within: 4s}
        - too_quick: {after: click, within: 2s}
        - look_back: 5s
        - new_customers: [opened]
        - conversions_per_day: 2
        - mass_shares: {most: 3, within: 6s}
        - valid_email: true
        - blocked_attribute: {field: plan, values: [gold]}
        - demanded_attribute: {field: plan, values: [gold, silver]}
      """;

  private record Told(String name, Instant time, Map<String, Object> data, Source source) {}

  @Property(tries = 60)
  void isTheSame(@ForAll long seed) {
    List<Told> story = story(new Random(seed));
    Settled inOrder = settled();
    Settled backwards = settled();
    story.forEach(told -> tell(inOrder, told));
    story.reversed().forEach(told -> tell(backwards, told));
    assertThat(meaning(backwards)).isEqualTo(meaning(inOrder));
    assertThat(backwards.head(BEN).flatMap(head -> head.standing().background()))
        .isEqualTo(inOrder.head(BEN).flatMap(head -> head.standing().background()));
  }

  private static void tell(Settled tagalong, Told told) {
    tagalong.send(told.name(), told.time(), new Data(new HashMap<>(told.data())), told.source());
    tagalong.settle();
  }

  private static List<String> meaning(Settled settled) {
    return settled.timeline(BEN).stream()
        .filter(entry -> entry.input() instanceof Input.Happened)
        .map(QualityInAnyOrderTest::meaning)
        .sorted()
        .toList();
  }

  private static String meaning(Entry entry) {
    Data data = ((Input.Happened) entry.input()).event().data();
    List<Finding> weighed = entry.steps().stream().flatMap(s -> s.weighed().stream()).toList();
    return entry.input().time() + " " + data.text("number") + " " + weighed;
  }

  private static List<Told> story(Random random) {
    List<Told> story = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Map<String, Object> data = new HashMap<>();
      data.put("number", i);
      data.put("email", random.nextInt(4) == 0 ? "ann@example.com" : BEN);
      data.put("share.channel", "EMAIL");
      data.put("share.recipient", random.nextBoolean() ? BEN : "cat@example.com," + BEN);
      data.put("ip_address", "203.0.113." + random.nextInt(5));
      data.put("plan", List.of("gold", "silver", "none").get(random.nextInt(3)));
      data.put("type", List.of("EVENTS", "NONE").get(random.nextInt(2)));
      data.put("user_agent", random.nextInt(5) == 0 ? "Googlebot/2.1" : "Mozilla/5.0");
      data.keySet().removeIf(name -> name.contains("_") && random.nextInt(4) == 0);
      story.add(
          new Told(
              NAMES.get(random.nextInt(NAMES.size())),
              Fixtures.START.plusSeconds(random.nextInt(12)),
              data,
              random.nextBoolean() ? Source.SERVER : Source.WEB));
    }
    story.sort(Comparator.comparing(Told::time));
    return story;
  }

  private static Settled settled() {
    Program program = ((ProgramReading.Understood) new ProgramFile().read(EVERY_RULE)).program();
    return new Settled(
        new InMemoryStore(), Clock.fixed(END, ZoneOffset.UTC), program, new Numbered());
  }

  /** Every address is in a country of its own; of one nobody knows. */
  private static final class Numbered implements Directories {
    @Override
    public Optional<String> country(IpAddress address) {
      int last = address.value().intValue() & 0xff;
      return last == 0 ? Optional.empty() : Optional.of("C" + (char) (64 + last));
    }

    @Override
    public boolean isDisposable(String domain) {
      return false;
    }
  }
}
