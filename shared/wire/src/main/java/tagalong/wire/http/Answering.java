package tagalong.wire.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.contract.Routes;

/** The edge of a function: finds the operation, lets the caller in, translates what goes wrong. */
public final class Answering {
  private final Routes routes;
  private final Admission admission;
  private final ProblemReplies problems;
  private final Map<Operation, Function<Call, Reply>> handlers;

  /**
   * @param handlers one for each operation that the table gives to this function
   */
  public Answering(
      FunctionName function,
      Admission admission,
      ProblemReplies problems,
      Map<Operation, Function<Call, Reply>> handlers) {
    this.routes = new Routes(function);
    this.admission = admission;
    this.problems = problems;
    this.handlers = new EnumMap<>(handlers);
    Set<Operation> expected = Operation.of(function);
    if (!expected.equals(handlers.keySet())) {
      throw new IllegalArgumentException(
          function + " answers " + handlers.keySet() + " instead of " + expected);
    }
  }

  /** Never throws. */
  public Reply answer(Request request) {
    try {
      return switch (routes.match(request.method(), request.path())) {
        case Routes.Match.Found(var operation, var parameters) ->
            call(request, operation, parameters);
        case Routes.Match.OtherMethod(var allowed) -> otherMethod(allowed);
        case Routes.Match.NoSuchPath() ->
            problems.reply(
                new Problem(ErrorCode.NOT_FOUND, "There is nothing at this path. Check the URL."));
      };
    } catch (RuntimeException thrown) {
      return problems.reply(ProblemReplies.problemOf(thrown));
    }
  }

  private Reply call(Request request, Operation operation, Map<String, String> parameters) {
    Call call = new Call(request, operation, parameters, admission.admit(request, operation));
    return admission.answered(call, Objects.requireNonNull(handlers.get(operation)).apply(call));
  }

  private Reply otherMethod(Set<String> allowed) {
    String methods = String.join(", ", allowed);
    return problems
        .reply(
            new Problem(
                ErrorCode.METHOD_NOT_ALLOWED,
                "Call this path with one of: " + methods + ".",
                Map.of("allowed", methods)))
        .with("Allow", methods);
  }
}
