package tagalong.wire.http;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Authentication;
import tagalong.domain.client.Authentication.Granted;
import tagalong.wire.contract.Access;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;

/** Lets in who may call an operation, and tells the others why not. */
public final class Admission {
  private final Authenticating authenticating;
  private final Optional<AdmittingConsumers> consumers;
  private final Limits limits;

  /** For functions that no consumer calls. */
  public Admission(Authenticating authenticating, Limits limits) {
    this(authenticating, Optional.empty(), limits);
  }

  public Admission(Authenticating authenticating, AdmittingConsumers consumers, Limits limits) {
    this(authenticating, Optional.of(consumers), limits);
  }

  private Admission(
      Authenticating authenticating, Optional<AdmittingConsumers> consumers, Limits limits) {
    this.authenticating = authenticating;
    this.consumers = consumers;
    this.limits = limits;
  }

  /** What is left of what limits such requests; empty where nothing does. */
  Optional<Allowance.Taken> limit(Request request, Operation operation) {
    return limits.take(request, operation);
  }

  /**
   * Whose request it is.
   *
   * @throws Problem.Raised when it may not be called
   */
  Caller admit(Request request, Operation operation) {
    return switch (operation.access()) {
      case Access.Open() -> new Caller.Anyone();
      case Access.ByConsumer(var minimum) ->
          new Caller.Themselves(consumers.orElseThrow().admit(request, minimum));
      case Access.ByToken(var anyOf) ->
          new Caller.Company(
              granted(
                  operation, authenticating.judge(AccessToken.of(request), request.host(), anyOf)));
    };
  }

  /** The reply as the caller gets it: a consumer learns when another token counts from now on. */
  Reply answered(Call call, Reply reply) {
    return switch (call.caller()) {
      case Caller.Themselves(var consumer) ->
          consumers.orElseThrow().answered(call.request(), consumer, reply);
      case Caller.Anyone() -> reply;
      case Caller.Company company -> reply;
    };
  }

  private static Granted granted(Operation operation, Authentication authentication) {
    return switch (authentication) {
      case Granted granted -> granted;
      case Authentication.Missing() ->
          throw new Problem(
                  ErrorCode.MISSING_ACCESS_TOKEN, "Send a token: Authorization: Bearer <token>.")
              .raised();
      case Authentication.Unknown() ->
          throw new Problem(
                  declared(operation, ErrorCode.INVALID_ACCESS_TOKEN),
                  "Nobody was given this token. Check that it was copied whole.")
              .raised();
      case Authentication.Ended() ->
          throw new Problem(
                  declared(operation, ErrorCode.EXPIRED_ACCESS_TOKEN),
                  "This token has expired or was revoked. Ask for a new one.")
              .raised();
      case Authentication.Foreign() ->
          throw new Problem(
                  ErrorCode.ACCESS_DENIED,
                  "This token belongs to another client than this host. Use the client's own.")
              .raised();
      case Authentication.UnderScoped(var anyOf) ->
          throw new Problem(
                  ErrorCode.ACCESS_DENIED,
                  "This token may not do that. Use one that has one of the scopes named here.",
                  Map.of(
                      "scopes",
                      anyOf.stream().map(Enum::name).sorted().collect(Collectors.joining(","))))
              .raised();
    };
  }

  /** Server operations declare no finer code for a bad token than that it opens nothing. */
  private static ErrorCode declared(Operation operation, ErrorCode fine) {
    return operation.mayAnswer(fine) ? fine : ErrorCode.METHOD_UNAUTHORIZED;
  }
}
