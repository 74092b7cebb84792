package tagalong.testkit.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tagalong.testkit.simulation.story.Story;
import tagalong.testkit.simulation.story.Storytelling;

/** Plays random stories on a product, and shortens those that break a promise. */
public final class Simulation {
  private final Product product;
  private final Supplier<Bug> bug;

  public Simulation(Product product) {
    this(product, () -> Bug.NONE);
  }

  /**
   * @param bug planted between the product and the world, anew for each story
   */
  public Simulation(Product product, Supplier<Bug> bug) {
    this.product = product;
    this.bug = bug;
  }

  /** Plays the story of a seed. */
  public Optional<Failure> play(long seed) {
    return play(Storytelling.of(seed));
  }

  /** Plays a story. */
  public Optional<Failure> play(Story story) {
    List<String> broken = new Performance(product, bug.get(), story).play();
    return broken.isEmpty() ? Optional.empty() : Optional.of(new Failure(story, broken));
  }

  /** The shortest failing story that can be made by dropping parts of one that fails. */
  public Failure shortened(Failure failure) {
    return new Shortening(this).of(failure);
  }
}
