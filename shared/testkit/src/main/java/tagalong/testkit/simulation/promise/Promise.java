package tagalong.testkit.simulation.promise;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that must hold in the end of every story.
 *
 * @param sentence says it
 * @param counterexamples where it does not hold
 */
public record Promise(String sentence, Function<Ending, Stream<String>> counterexamples) {
  private static final List<Promise> ALL =
      Stream.of(
              EventPromises.ALL,
              FilePromises.ALL,
              WaitingPromises.ALL,
              GrantPromises.ALL,
              TellingPromises.ALL,
              CouponPromises.ALL,
              MailPromises.ALL,
              WorldPromises.ALL,
              ReplayPromises.ALL,
              OraclePromises.ALL)
          .flatMap(List::stream)
          .toList();

  /** A sentence for each counter-example to any promise. */
  public static List<String> broken(Ending ending) {
    return ALL.stream()
        .flatMap(
            promise ->
                promise
                    .counterexamples()
                    .apply(ending)
                    .map(found -> promise.sentence + ": " + found))
        .toList();
  }
}
