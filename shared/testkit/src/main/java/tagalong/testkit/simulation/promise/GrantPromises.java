package tagalong.testkit.simulation.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.Head;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Row;

/** What is given is given once, within its limits, and counted. */
final class GrantPromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("A reward is granted once for what it is for", GrantPromises::repeated),
          new Promise("A limit holds", GrantPromises::beyondLimits),
          new Promise("The ledger counts what was granted", GrantPromises::miscounted),
          new Promise("What was given is there, and what is there was given", GrantPromises::given),
          new Promise("A credit arrives once", GrantPromises::credits));

  private GrantPromises() {}

  private static Stream<String> repeated(Ending ending) {
    Map<String, String> friends = new HashMap<>();
    ending
        .all(Credit.class)
        .forEach(c -> c.reward().ifPresent(id -> friends.put(id, c.fact().friend().person())));
    return repeated(
        ending.all(Reward.class),
        reward -> {
          String what =
              switch (ending.ruleOf(reward).per()) {
                case PERSON -> "once";
                case FRIEND -> "for " + friends.get(reward.id());
                case STEP -> "for " + business(ending.log().get(reward.cause()));
              };
          return reward.world() + " " + reward.rule() + " " + reward.person() + " " + what;
        });
  }

  private static String business(@org.jspecify.annotations.Nullable Event event) {
    return event == null
        ? "nothing"
        : event
            .data()
            .text("partner_event_id")
            .map(id -> event.name() + id)
            .orElse(event.id().value());
  }

  private static Stream<String> beyondLimits(Ending ending) {
    Map<String, List<Reward>> byRule =
        ending
            .all(Reward.class)
            .collect(Collectors.groupingBy(r -> r.world() + r.person() + r.rule()));
    return byRule.values().stream()
        .filter(
            rewards ->
                rewards.size()
                    > ending.ruleOf(rewards.getFirst()).limit().orElse(Integer.MAX_VALUE))
        .map(List::toString);
  }

  private static Stream<String> miscounted(Ending ending) {
    Map<String, Integer> granted = new HashMap<>();
    ending
        .all(Reward.class)
        .forEach(
            reward ->
                granted.merge(
                    ending.whoever(new Subject(reward.world(), reward.person())).partition()
                        + reward.program()
                        + "/"
                        + reward.rule(),
                    1,
                    Integer::sum));
    Map<String, Integer> counted = new HashMap<>();
    ending.heads().values().stream()
        .filter(head -> head.forwardedTo().isEmpty())
        .forEach(head -> count(head, counted));
    return granted.equals(counted)
        ? Stream.of()
        : Stream.of("granted %s, counted %s".formatted(granted, counted));
  }

  private static void count(Head head, Map<String, Integer> counted) {
    head.ledger()
        .granted()
        .forEach((rule, count) -> counted.put(head.subject().partition() + rule, count));
  }

  private static Stream<String> given(Ending ending) {
    Set<String> told =
        Stream.concat(
                given(ending, Given.Kind.REWARD),
                ending
                    .rowsOf(Credit.class)
                    .flatMap(row -> row.as(Credit.class).reward().stream().map(id -> in(row, id))))
            .collect(Collectors.toSet());
    Set<String> there =
        ending
            .rowsOf(Reward.class)
            .map(row -> in(row, row.as(Reward.class).id()))
            .collect(Collectors.toSet());
    return told.equals(there)
        ? Stream.of()
        : Stream.of("told of %s, there are %s".formatted(told, there));
  }

  private static Stream<String> credits(Ending ending) {
    List<String> sent = given(ending, Given.Kind.CREDIT).distinct().sorted().toList();
    List<String> received =
        ending
            .rowsOf(Credit.class)
            .map(row -> in(row, row.as(Credit.class).fact().id()))
            .sorted()
            .toList();
    return sent.equals(received)
        ? Stream.of()
        : Stream.of("sent %s, received %s".formatted(sent, received));
  }

  private static Stream<String> given(Ending ending, Given.Kind kind) {
    return ending
        .rowsOf(Entry.class)
        .flatMap(row -> row.as(Entry.class).given().stream().map(given -> Map.entry(row, given)))
        .filter(given -> given.getValue().kind() == kind)
        .map(given -> in(given.getKey(), given.getValue().id()));
  }

  /** The same id in another world is another thing. */
  private static String in(Row row, String id) {
    String partition = row.key().partition();
    return partition.substring(0, partition.lastIndexOf('#') + 1) + id;
  }

  private static <T> Stream<String> repeated(Stream<T> all, Function<T, String> what) {
    return all.collect(Collectors.groupingBy(what)).entrySet().stream()
        .filter(same -> same.getValue().size() > 1)
        .map(same -> same.getKey() + ": " + same.getValue());
  }
}
