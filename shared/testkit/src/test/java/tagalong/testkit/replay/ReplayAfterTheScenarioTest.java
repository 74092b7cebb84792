package tagalong.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.replay.Replaying;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.ImportedRows;
import tagalong.testkit.fixture.Playing;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.scenario.Scenario;
import tagalong.testkit.store.InMemoryStore;

/** Whatever the order in which things arrived, replay finds what is stored. */
class ReplayAfterTheScenarioTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void nothingDiffers(long seed) {
    InMemoryStore store = new InMemoryStore();
    Scenario scenario = Scenario.of(seed, 15, 60);
    Playing playing =
        new Playing(new Settled(store, CLOCK, Fixtures.referAFriend()), new Random(seed));
    playing.shares(scenario.shares());
    playing.rows(ImportedRows.of(scenario, NOW));
    assertThat(Replaying.of(store, CLOCK).run(Fixtures.CLIENT.id())).isEmpty();
  }
}
