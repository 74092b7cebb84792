package tagalong.testkit.simulation.promise;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.Input;
import tagalong.domain.store.Row;

/** What one person's events mean for another is told, and told once. */
final class TellingPromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("A share is told to whom it refers", TellingPromises::untold),
          new Promise("A referral is told once", TellingPromises::repeated));

  private TellingPromises() {}

  private static Stream<String> untold(Ending ending) {
    List<String> heard = referred(ending).map(Input.Referred::id).toList();
    return ending
        .all(Entry.class)
        .flatMap(entry -> entry.given().stream())
        .filter(given -> given.kind() == Given.Kind.FACT && given.rule().equals("share"))
        .filter(given -> !heard.contains(given.id()))
        .map(Given::toString);
  }

  private static Stream<String> repeated(Ending ending) {
    Map<String, Long> told =
        ending
            .rowsOf(Entry.class)
            .flatMap(row -> referred(row).map(r -> row.key().partition() + " " + saying(r)))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return told.entrySet().stream().filter(one -> one.getValue() > 1).map(Object::toString);
  }

  private static String saying(Input.Referred referred) {
    return referred.program() + " " + referred.referral();
  }

  private static Stream<Input.Referred> referred(Ending ending) {
    return ending.rowsOf(Entry.class).flatMap(TellingPromises::referred);
  }

  private static Stream<Input.Referred> referred(Row row) {
    return row.as(Entry.class).input() instanceof Input.Referred referred
        ? Stream.of(referred)
        : Stream.of();
  }
}
