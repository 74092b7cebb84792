package tagalong.testkit.simulation;

import java.util.Optional;
import tagalong.testkit.simulation.story.Shorter;

/** Shortens a failing story for as long as a shorter one breaks the same promise. */
final class Shortening {
  private final Simulation simulation;

  Shortening(Simulation simulation) {
    this.simulation = simulation;
  }

  Failure of(Failure failure) {
    Failure shortest = failure;
    for (Optional<Failure> shorter = shorter(shortest);
        shorter.isPresent();
        shorter = shorter(shortest)) {
      shortest = shorter.get();
    }
    return shortest;
  }

  private Optional<Failure> shorter(Failure failure) {
    return Shorter.than(failure.story())
        .flatMap(story -> simulation.play(story).stream())
        .filter(shorter -> shorter.breaksTheSameAs(failure))
        .findFirst();
  }
}
