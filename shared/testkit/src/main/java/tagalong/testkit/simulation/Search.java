package tagalong.testkit.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Plays one seed after another, as many at once as there are processors, until one breaks a
 * promise.
 *
 * @param simulation what plays them
 * @param from the first seed
 */
public record Search(Simulation simulation, long from) {
  /** So many are played before it is asked whether one of them failed. */
  private static final int PORTION = 32;

  /**
   * What a search came to.
   *
   * @param seeds how many were played to the end before the one that fails, or altogether
   * @param failure of the lowest seed that fails
   */
  public record Found(long seeds, Optional<Failure> failure) {}

  /** Searches so many seeds, or fewer when one of them fails. */
  public Found among(long seeds) {
    long to = from + seeds;
    long next = from;
    while (next < to) {
      long end = Math.min(to, next + PORTION);
      Optional<Failure> first = lowest(next, end);
      if (first.isPresent()) {
        return new Found(first.get().story().seed() - from, first);
      }
      next = end;
    }
    return new Found(next - from, Optional.empty());
  }

  private Optional<Failure> lowest(long from, long to) {
    List<Failure> failures =
        LongStream.range(from, to)
            .parallel()
            .boxed()
            .flatMap(seed -> simulation.play(seed).stream())
            .toList();
    return failures.stream().min(Comparator.comparing(failure -> failure.story().seed()));
  }
}
