package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.EventTime;
import tagalong.domain.event.Lane;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.scenario.Expectation;
import tagalong.testkit.scenario.Scenario;
import tagalong.testkit.store.FaultyStore;
import tagalong.testkit.store.InMemoryStore;
import tagalong.wire.file.FileFormat;
import tagalong.wire.file.FileRow;
import tagalong.wire.file.FileRows;

/**
 * The whole scenario on a store in memory: rows in any order, some delivered again, some batches of
 * one.
 */
class TheScenarioComesTrueTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverTheOrderAndTheRepetition(long seed) throws IOException {
    Scenario scenario = Scenario.of(seed, 20, 90);
    Settled tagalong = new Settled(Clock.fixed(NOW, ZoneOffset.UTC), Fixtures.referAFriend());
    scenario
        .shares()
        .forEach(
            s ->
                tagalong.send(
                    s.eventName(), time(s.eventTime()), new Data(new HashMap<>(s.data()))));
    tagalong.settle();
    List<Row> rows = rows(scenario);
    Random random = new Random(seed);
    Collections.shuffle(rows, random);
    for (int i = 0; i < rows.size(); ) {
      int to = Math.min(rows.size(), i + 1 + random.nextInt(20));
      tagalong.store().append(rows.subList(i, to));
      List<Row> fed = tagalong.store().fed(Feed.BULK);
      if (random.nextInt(3) == 0) {
        tagalong.react(List.of(fed.get(random.nextInt(fed.size()))));
      }
      if (random.nextBoolean()) {
        tagalong.settle();
      }
      i = to;
    }
    tagalong.settle();
    assertThat(scenario.expected().differencesTo(found(tagalong, scenario.expected()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void whenTheStoreFailsBeforeAndAfterWrites(long seed) throws IOException {
    Scenario scenario = Scenario.of(seed, 12, 40);
    Random random = new Random(seed);
    InMemoryStore memory = new InMemoryStore();
    Settled tagalong =
        new Settled(Clock.fixed(NOW, ZoneOffset.UTC), Fixtures.referAFriend(), memory);
    scenario
        .shares()
        .forEach(
            s ->
                tagalong.send(
                    s.eventName(), time(s.eventTime()), new Data(new HashMap<>(s.data()))));
    Deliveries deliveries =
        new Deliveries(
            memory,
            new FaultyStore(memory, random, 0.08),
            Clock.fixed(NOW, ZoneOffset.UTC),
            random);
    deliveries.untilNothingIsLeft();
    memory.append(rows(scenario));
    deliveries.untilNothingIsLeft();
    assertThat(deliveries.failures()).isPositive();
    assertThat(scenario.expected().differencesTo(found(tagalong, scenario.expected()))).isEmpty();
  }

  private static Instant time(String text) {
    return EventTime.read(text).orElseThrow();
  }

  private static List<Row> rows(Scenario scenario) throws IOException {
    List<Row> rows = new ArrayList<>();
    long file = 0;
    for (Map.Entry<String, byte[]> one : scenario.files().entrySet()) {
      file++;
      String name = one.getKey().split("-")[0];
      FileFormat format = FileFormat.ofName(one.getKey()).orElseThrow();
      try (FileRows read = FileRows.open(format, new ByteArrayInputStream(one.getValue()))) {
        for (FileRow row : read) {
          row(name, file, (FileRow.Read) row).ifPresent(rows::add);
        }
      }
    }
    return rows;
  }

  private static Optional<Row> row(String name, long file, FileRow.Read read) {
    Map<String, @Nullable Object> values = new HashMap<>(read.values());
    Optional<String> named = Optional.ofNullable(values.get("event_name")).map(Object::toString);
    Submission submission =
        new Submission(
            Fixtures.CLIENT,
            named.or(() -> Optional.of(name)),
            Optional.empty(),
            new Data(values),
            Source.FILE,
            Optional.empty(),
            "");
    Answer answer = Intake.judge(submission, NOW, Intake.Minting.derived(NOW, file, read.offset()));
    return answer instanceof Answer.Accepted accepted
            && accepted.event().keys().getFirst().kind() == PersonKey.Kind.EMAIL
        ? Optional.of(accepted.event().row(Lane.BULK))
        : Optional.empty();
  }

  /** What came of it; which rows are rejected is the importer's to show. */
  private static Expectation found(Settled tagalong, Expectation expected) {
    Map<String, Map<String, Integer>> rewards = new TreeMap<>();
    Map<String, Integer> emails = new TreeMap<>();
    Map<String, Integer> steps = new TreeMap<>();
    for (Row row : tagalong.store().everything()) {
      if (row.content() instanceof Reward reward
          && reward.world().container() == Container.PRODUCTION) {
        String email = reward.key(PersonKey.Kind.EMAIL).orElseThrow();
        rewards
            .computeIfAbsent(email, e -> new TreeMap<>())
            .merge(reward.supplier().id(), 1, Integer::sum);
      }
      if (row.content() instanceof Entry entry && row.key().partition().contains("#PRODUCTION#")) {
        entry.steps().forEach(step -> steps.merge(step.name(), 1, Integer::sum));
      }
    }
    tagalong.messages().forEach(message -> emails.merge(message.to(), 1, Integer::sum));
    return new Expectation(rewards, steps, expected.rejected(), emails);
  }
}
