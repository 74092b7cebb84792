package tagalong.aws.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
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

/** The whole scenario on DynamoDB Local, driven by the records of the tables' streams. */
class TheScenarioOnDynamoTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private LocalTables tables;

  @BeforeEach
  void create() {
    tables = LocalTables.create();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void comesTrueWhateverTheOrderAndTheRepetition(long seed) {
    Scenario scenario = scenario(seed);
    Playing playing = playing(seed);
    playing.shares(scenario.shares());
    playing.rows(ImportedRows.of(scenario, NOW));
    assertThat(differences(scenario)).isEmpty();
  }

  @Test
  void comesTrueOnceWhenItsRowsAreAppendedTwice() {
    Scenario scenario = scenario(3);
    Playing playing = playing(3);
    playing.shares(scenario.shares());
    List<Row> rows = ImportedRows.of(scenario, NOW);
    playing.rows(rows);
    playing.rows(rows);
    assertThat(differences(scenario)).isEmpty();
  }

  /** As small as it can be with every story in it and the first advocate at the limit. */
  private static Scenario scenario(long seed) {
    return Scenario.of(seed, 10, 20);
  }

  private Playing playing(long seed) {
    Deliveries deliveries = new Deliveries(tables, new Random(~seed));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Settled tagalong = new Settled(tables.store(), deliveries::fed, clock, Fixtures.referAFriend());
    return new Playing(tagalong, new Random(seed));
  }

  private List<String> differences(Scenario scenario) {
    return scenario.expected().differencesTo(Found.in(tables.everything(), scenario.expected()));
  }
}
