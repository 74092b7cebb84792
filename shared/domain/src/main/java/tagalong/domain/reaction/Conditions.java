package tagalong.domain.reaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Event;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Facts;
import tagalong.domain.program.Program;
import tagalong.domain.program.RewardRule;

/** The rule book: what each condition of a reward rule demands. */
final class Conditions {
  private static final int LONGEST = 200;

  /** Said of whoever would earn it. */
  static final Optional<String> NO_EMAIL =
      Optional.of("No e-mail address of whoever would earn it is known.");

  private Conditions() {}

  /** Why a condition does not hold; empty when it does. */
  static Optional<Finding> check(
      Condition condition,
      RewardRule rule,
      Program program,
      Event event,
      Standing standing,
      Optional<String> email) {
    Optional<String> obstacle =
        switch (condition) {
          case Condition.Minimum minimum -> minimum(minimum, event);
          case Condition.Equal(var field, var values) ->
              text(event, field).filter(values::contains).isPresent()
                  ? Optional.empty()
                  : isNot(event, field, "one of " + listed(values));
          case Condition.Like(var field, var pattern) ->
              text(event, field).filter(text -> isLike(text, pattern)).isPresent()
                  ? Optional.empty()
                  : isNot(event, field, "like " + pattern);
          case Condition.HasEmail() -> email.isPresent() ? Optional.empty() : NO_EMAIL;
          // Asked where it is given: what others know, and what was given, decides.
          case Condition.NoCounterReferral none -> Optional.empty();
          case Condition.NewRelationship none -> Optional.empty();
          case Condition.Member member -> member(member, standing);
          case Condition.After after -> after(after, program, event, standing);
          case Condition.Expression(var formula) ->
              formula.objection(new Facts(event, standing.firsts(program.id(), event.time())));
        };
    return obstacle.map(said -> Finding.failed(rule.name(), said));
  }

  private static Optional<String> minimum(Condition.Minimum minimum, Event event) {
    Optional<BigDecimal> value = event.data().number(minimum.field());
    if (value.isEmpty()) {
      return Optional.of("It names no " + minimum.field() + ".");
    }
    return value.get().compareTo(minimum.value()) >= 0
        ? Optional.empty()
        : Optional.of(
            "Its %s is %s, below %s."
                .formatted(
                    minimum.field(), value.get().toPlainString(), minimum.value().toPlainString()));
  }

  private static Optional<String> text(Event event, String field) {
    return event.data().text(field);
  }

  private static Optional<String> isNot(Event event, String field, String what) {
    return Optional.of(
        text(event, field)
            .map(is -> "Its %s is %s, not %s.".formatted(field, shortened(is), what))
            .orElse("It names no " + field + "."));
  }

  private static String listed(Set<String> values) {
    return shortened(String.join(", ", values.stream().sorted().toList()));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** From left to right, each piece where it comes first: nothing is ever tried twice. */
  private static boolean isLike(String text, String pattern) {
    String[] pieces = pattern.split("\\*", -1);
    if (pieces.length == 1) {
      return text.equals(pattern);
    }
    int at = text.startsWith(pieces[0]) ? pieces[0].length() : -1;
    for (int i = 1; at >= 0 && i < pieces.length - 1; i++) {
      int found = text.indexOf(pieces[i], at);
      at = found < 0 ? -1 : found + pieces[i].length();
    }
    String last = pieces[pieces.length - 1];
    return at >= 0 && text.length() - at >= last.length() && text.endsWith(last);
  }

  private static Optional<String> member(Condition.Member member, Standing standing) {
    return standing.isIn(Set.of(member.audience()))
        ? Optional.empty()
        : Optional.of("Whoever took it was not in the audience %s.".formatted(member.audience()));
  }

  private static Optional<String> after(
      Condition.After after, Program program, Event event, Standing standing) {
    Optional<Instant> first = standing.first(program.id(), after.step());
    return first.filter(time -> !time.isAfter(event.time())).isPresent()
        ? Optional.empty()
        : Optional.of(
            "It waits for %s, which did not happen by %s.".formatted(after.step(), event.time()));
  }
}
