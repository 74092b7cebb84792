package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.store.Row;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Found;
import tagalong.testkit.fixture.ImportedRows;
import tagalong.testkit.fixture.Playing;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.scenario.Scenario;
import tagalong.testkit.store.InMemoryStore;

/**
 * The whole scenario on a store in memory: rows in any order, some delivered again, some batches of
 * one.
 */
class TheScenarioComesTrueTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private final InMemoryStore store = new InMemoryStore();
  private final Settled tagalong =
      new Settled(store, Clock.fixed(NOW, ZoneOffset.UTC), Fixtures.referAFriend());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverTheOrderAndTheRepetition(long seed) {
    Scenario scenario = Scenario.of(seed, 20, 90);
    Playing playing = new Playing(tagalong, new Random(seed));
    playing.shares(scenario.shares());
    playing.rows(ImportedRows.of(scenario, NOW));
    assertThat(differences(scenario)).isEmpty();
  }

  @Test
  void onceWhenItsRowsAreAppendedTwice() {
    Scenario scenario = Scenario.of(9, 20, 90);
    Playing playing = new Playing(tagalong, new Random(9));
    playing.shares(scenario.shares());
    List<Row> rows = ImportedRows.of(scenario, NOW);
    playing.rows(rows);
    playing.rows(rows);
    assertThat(differences(scenario)).isEmpty();
  }

  private List<String> differences(Scenario scenario) {
    return scenario.expected().differencesTo(Found.in(store.everything(), scenario.expected()));
  }
}
