package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tagalong.domain.event.Data;
import tagalong.domain.program.Program;
import tagalong.domain.replay.Replaying;
import tagalong.domain.reward.Reward;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/**
 * Limits of a time hold in whatever order conversions are told, each as often as its senders like;
 * nobody is refused who would have had a place; and replay agrees.
 */
class LimitsInAnyOrderTest {
  private static final String ANN = "ann@example.com";
  private static final String BEN = "ben@example.com";
  private static final ZoneId HOME = ZoneId.of("America/New_York");
  private static final Instant END = Fixtures.START.plus(Duration.ofDays(90));
  private static final Duration TEN_DAYS = Duration.ofDays(10);
  private static final String LIMITED =
      """
      program: raf
      name: Refer a friend
      region: {time_zone: America/New_York}
      referrals: {by: [email_share]}
      steps:
        share: {journey: advocate}
        bought: {journey: friend}
      rewards:
        daily: {for: bought, to: friend, once_per: step, supplier: ten, at_most: [{per: month, value: 75}, {per: day, rewards: 2}]}
        rolling: {for: bought, to: advocate, once_per: step, supplier: ten, at_most: [{per: 10d, rewards: 3}]}
        worth: {for: bought, to: advocate, once_per: step, supplier: ten, at_most: [{per: 10d, value: 25}]}
        third: {for: bought, to: friend, once_per: step, supplier: ten, every: 3}
        paid: {for: bought, to: friend, once_per: step, supplier: ten, budget: {value: 55, per: month}}
        first: {for: bought, to: friend, once_per: step, supplier: ten, when: [{new_relationship: true}, {no_counter_referral: true}]}
      suppliers:
        ten: {name: Ten, kind: account_credit, face_value: 10, unit: USD}
      """;

  @Property(tries = 25)
  void hold(@ForAll long seed) {
    Random random = new Random(seed);
    List<Instant> story = story(random);
    InMemoryStore store = new InMemoryStore();
    Settled told = told(store, story, random);
    eachDay(told);
    anyTime(told.rewards(ANN), "rolling", 3, story);
    anyTime(told.rewards(ANN), "worth", 2, story);
    assertThat(earned(told.rewards(BEN), "third")).hasSize(story.size() / 3);
    assertThat(earned(told.rewards(BEN), "first")).hasSize(1);
    assertThat(counted(earned(told.rewards(BEN), "paid"), time -> time.atZone(HOME).getMonth()))
        .allSatisfy((month, count) -> assertThat(count).isLessThanOrEqualTo(5));
    assertThat(Replaying.of(store, Clock.fixed(END, ZoneOffset.UTC)).run(Fixtures.CLIENT.id()))
        .isEmpty();
  }

  @Property(tries = 12)
  void asManyFindTheirPlaceInAnyOrder(@ForAll long seed) {
    Random random = new Random(seed);
    List<Instant> story = story(random);
    long inOrder = told(new InMemoryStore(), story, random).rewards(BEN).size();
    Collections.shuffle(story, random);
    assertThat(told(new InMemoryStore(), story, random).rewards(BEN)).hasSize((int) inOrder);
  }

  /**
   * Of each day two, of each month seven; all places of a day are taken unless the month is full.
   */
  private static void eachDay(Settled told) {
    List<Instant> earned = earned(told.rewards(BEN), "daily");
    Map<LocalDate, Long> days = counted(earned, time -> time.atZone(HOME).toLocalDate());
    Map<Integer, Long> months = counted(earned, time -> time.atZone(HOME).getMonthValue());
    assertThat(days.values()).allMatch(count -> count <= 2);
    assertThat(months.values()).allMatch(count -> count <= 7);
    counted(bought(told), time -> time.atZone(HOME).toLocalDate())
        .forEach(
            (day, count) -> {
              if (months.getOrDefault(day.getMonthValue(), 0L) < 7) {
                assertThat(days).as("of %s", day).containsEntry(day, Math.min(2, count));
              }
            });
  }

  /** No ten days hold more; whoever was refused is within ten days that are full. */
  private static void anyTime(List<Reward> rewards, String rule, int most, List<Instant> story) {
    List<Instant> earned = earned(rewards, rule);
    for (Instant end : earned) {
      assertThat(within(earned, end)).isLessThanOrEqualTo(most);
    }
    for (Instant time : story) {
      if (!earned.contains(time)) {
        assertThat(Collections.max(earned.stream().map(end -> around(earned, end, time)).toList()))
            .as("around %s", time)
            .isEqualTo(most);
      }
    }
  }

  private static long around(List<Instant> earned, Instant end, Instant time) {
    Instant last = end.isBefore(time) ? time : end;
    return last.isBefore(time.plus(TEN_DAYS)) ? within(earned, last) : 0;
  }

  private static long within(List<Instant> earned, Instant end) {
    return earned.stream()
        .filter(time -> time.isAfter(end.minus(TEN_DAYS)) && !time.isAfter(end))
        .count();
  }

  private static List<Instant> earned(List<Reward> rewards, String rule) {
    return rewards.stream()
        .filter(reward -> reward.rule().equals(rule))
        .map(Reward::earned)
        .toList();
  }

  private static List<Instant> bought(Settled told) {
    return told.timeline(BEN).stream()
        .filter(entry -> !entry.steps().isEmpty())
        .map(entry -> entry.input().time())
        .toList();
  }

  private static <K> Map<K, Long> counted(List<Instant> times, Function<Instant, K> by) {
    return times.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }

  private static Settled told(InMemoryStore store, List<Instant> story, Random random) {
    Program program = ((ProgramReading.Understood) new ProgramFile().read(LIMITED)).program();
    Settled tagalong = new Settled(store, Clock.fixed(END, ZoneOffset.UTC), program);
    Map<String, Object> share = Map.of("email", ANN, "share.channel", "EMAIL");
    Map<String, Object> shared = new HashMap<>(share);
    shared.put("share.recipient", BEN);
    tagalong.send("share", Fixtures.START, new Data(shared));
    tagalong.settle();
    for (Instant time : story) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        tagalong.send(
            "bought", time, new Data(Map.of("email", BEN, "partner_event_id", time.toString())));
      }
      if (random.nextBoolean()) {
        tagalong.settle();
      }
    }
    tagalong.settle();
    return tagalong;
  }

  /** Each at a time of its own, many of them close together; sometimes all in their order. */
  private static List<Instant> story(Random random) {
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Instant day = Fixtures.START.plus(Duration.ofDays(random.nextInt(40)));
      times.add(day.plusSeconds(random.nextInt(86_400)).truncatedTo(ChronoUnit.SECONDS));
    }
    List<Instant> story = new ArrayList<>(times.stream().distinct().toList());
    Collections.shuffle(story, random);
    if (random.nextInt(3) == 0) {
      Collections.sort(story);
    }
    return story;
  }
}
