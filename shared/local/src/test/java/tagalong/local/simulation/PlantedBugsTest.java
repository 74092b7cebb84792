package tagalong.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tagalong.testkit.simulation.Search;
import tagalong.testkit.simulation.Simulation;
import tagalong.testkit.simulation.planted.PlantedBug;

/** A search that finds nothing proves nothing, unless it finds what is there to be found. */
class PlantedBugsTest extends Quietly {
  private static final long SEEDS = 10_000;

  @ParameterizedTest
  @EnumSource
  void isFound(PlantedBug bug) {
    Search search = new Search(new Simulation(Wired::new, bug::planted), 0);
    Search.Found found = search.among(SEEDS);
    assertThat(found.failure()).as(bug.name()).isPresent();
    System.out.printf(
        "%s is found by seed %d: %s%n",
        bug, found.seeds(), found.failure().orElseThrow().promise());
  }
}
