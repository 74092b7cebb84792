package tagalong.wire.expression;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.program.Facts;

/**
 * Says on which facts an expression rests.
 *
 * @param fields of the event that it names
 * @param steps that it names
 */
record Wording(List<String> fields, List<String> steps) {
  private static final int LONGEST = 60;

  /** What is there of all that it names. */
  String facts(Facts facts) {
    Stream<String> ofEvent =
        fields.stream()
            .flatMap(field -> facts.event().data().text(field).map(is -> said(field, is)).stream());
    Stream<String> ofSteps =
        steps.stream()
            .flatMap(step -> taken(facts, step).map(at -> step + " was at " + at).stream());
    return Stream.concat(ofEvent, ofSteps).collect(Collectors.joining(", "));
  }

  private static String said(String field, String value) {
    return field + " is " + (value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…");
  }

  private static Optional<Instant> taken(Facts facts, String step) {
    return Optional.ofNullable(facts.steps().get(step));
  }

  /** Why there is no value. */
  String failure(CelEvaluationException failed, Facts facts) {
    CelErrorCode code = failed.getErrorCode();
    if (code == CelErrorCode.ATTRIBUTE_NOT_FOUND) {
      return missing(facts);
    }
    if (code == CelErrorCode.ITERATION_BUDGET_EXCEEDED) {
      return "it would take too long";
    }
    String on = facts(facts);
    return "its values do not go together" + (on.isEmpty() ? "" : ": " + on);
  }

  private String missing(Facts facts) {
    Stream<String> unnamed =
        fields.stream()
            .filter(field -> facts.event().data().values().get(field) == null)
            .map(field -> "the event names no " + field);
    Stream<String> untaken =
        steps.stream()
            .filter(step -> taken(facts, step).isEmpty())
            .map(step -> step + " did not happen by " + facts.event().time());
    String missing = Stream.concat(unnamed, untaken).collect(Collectors.joining(", "));
    return missing.isEmpty() ? "something that it names is missing" : missing;
  }
}
