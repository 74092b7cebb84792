package tagalong.wire.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Headers;
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
    Optional<Allowance.Taken> taken = admission.limit(request, operation);
    boolean tooMuch = taken.filter(left -> !left.granted()).isPresent();
    if (operation.function() == FunctionName.TAG_BEACON) {
      // What pages and friends get instead, the operation knows: they are never turned away.
      return handle(request, operation, parameters, tooMuch);
    }
    Reply reply =
        tooMuch ? problems.reply(Call.tooMany()) : handle(request, operation, parameters, false);
    return taken.map(left -> told(left, reply)).orElse(reply);
  }

  private Reply handle(
      Request request, Operation operation, Map<String, String> parameters, boolean tooMuch) {
    Caller caller = admission.admit(request, operation);
    Call call = new Call(request, operation, parameters, caller, tooMuch);
    return admission.answered(call, Objects.requireNonNull(handlers.get(operation)).apply(call));
  }

  private static Reply told(Allowance.Taken taken, Reply reply) {
    String wait = Long.toString(Math.max(1, taken.next().plusMillis(999).toSeconds()));
    Reply told =
        reply
            .with(Headers.LIMIT, Integer.toString(taken.most()))
            .with(Headers.LIMIT_REMAINING, Integer.toString(taken.left()))
            .with(Headers.LIMIT_RESET, wait);
    return taken.granted() ? told : told.with("Retry-After", wait);
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
