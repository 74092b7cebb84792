package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Data;
import tagalong.domain.event.EventTime;
import tagalong.domain.replay.Replaying;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Found;
import tagalong.testkit.fixture.ImportedRows;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.scenario.ApiEvent;
import tagalong.testkit.scenario.Scenario;
import tagalong.testkit.store.FaultyStore;
import tagalong.testkit.store.InMemoryStore;

/**
 * The scenario on a store that fails before and after writes, rows delivered in any order and
 * twice.
 */
class TheScenarioUnderFaultsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
  private static final double FAULTS = 0.08;

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void comesTrueAllTheSame(long seed) {
    Scenario scenario = Scenario.of(seed, 12, 40);
    Random random = new Random(seed);
    InMemoryStore memory = new InMemoryStore();
    Settled tagalong = new Settled(memory, CLOCK, Fixtures.referAFriend());
    scenario.shares().forEach(share -> send(tagalong, share));
    Deliveries deliveries =
        new Deliveries(memory, new FaultyStore(memory, random, FAULTS), CLOCK, random);
    deliveries.untilNothingIsLeft();
    memory.append(ImportedRows.of(scenario, CLOCK.instant()));
    deliveries.untilNothingIsLeft();
    assertThat(deliveries.failures()).isPositive();
    assertThat(
            scenario.expected().differencesTo(Found.in(memory.everything(), scenario.expected())))
        .isEmpty();
    assertThat(Replaying.of(memory, CLOCK).run(Fixtures.CLIENT.id())).isEmpty();
  }

  private static void send(Settled tagalong, ApiEvent share) {
    Instant time = EventTime.read(share.eventTime()).orElseThrow();
    tagalong.send(share.eventName(), time, new Data(new HashMap<>(share.data())));
  }
}
