package tagalong.wire.contract;

import static tagalong.wire.contract.ErrorCode.ACCESS_DENIED;
import static tagalong.wire.contract.ErrorCode.BINDING_ERROR;
import static tagalong.wire.contract.ErrorCode.EVENT_BLOCKED;
import static tagalong.wire.contract.ErrorCode.INVALID_EVENT_TIME_FORMAT;
import static tagalong.wire.contract.ErrorCode.INVALID_JSON;
import static tagalong.wire.contract.ErrorCode.INVALID_PARAMETER;
import static tagalong.wire.contract.ErrorCode.INVALID_TIME_ZONE;
import static tagalong.wire.contract.ErrorCode.METHOD_UNAUTHORIZED;
import static tagalong.wire.contract.ErrorCode.MISSING_ACCESS_TOKEN;
import static tagalong.wire.contract.ErrorCode.MISSING_EVENT_NAME;
import static tagalong.wire.contract.ErrorCode.MISSING_REQUEST_BODY;
import static tagalong.wire.contract.ErrorCode.PAYMENT_REQUIRED;
import static tagalong.wire.contract.ErrorCode.TOO_MANY_REQUESTS;
import static tagalong.wire.contract.ErrorCode.UNSUPPORTED_MEDIA_TYPE;
import static tagalong.wire.contract.FunctionName.EVENT_API;
import static tagalong.wire.contract.FunctionName.TAG_BEACON;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import tagalong.domain.client.Scope;

/** Every operation that is answered: where, by which function, for whom, with which codes. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are immutable copies
public enum Operation {
  SUBMIT_EVENT("POST", "/v6/events", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_NAMED_EVENT("POST", "/v6/events/{event_name}", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_EVENT_ASYNC("POST", "/v6/async-events", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_NAMED_EVENT_ASYNC(
      "POST", "/v6/async-events/{event_name}", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_EVENT_V5("POST", "/v5/events", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_NAMED_EVENT_V5("POST", "/v5/events/{event_name}", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_BATCH_V5("POST", "/v5/batch-events", EVENT_API, Calls.SENDERS, Calls.EVENT),
  TELL_WHO_I_AM("GET", "/v2/me", EVENT_API, Calls.ANY_TOKEN, Calls.SERVER),

  WEB_EVENT("POST", "/events", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_NAMED_EVENT("POST", "/events/{event_name}", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_EVENT_BY_URL("GET", "/events", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_NAMED_EVENT_BY_URL("GET", "/events/{event_name}", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_PREFLIGHT("OPTIONS", "/events", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_NAMED_PREFLIGHT("OPTIONS", "/events/{event_name}", TAG_BEACON, Calls.OPEN, Calls.WEB);

  private final String method;
  private final String path;
  private final FunctionName function;
  private final Access access;
  private final Set<ErrorCode> declared;

  Operation(
      String method, String path, FunctionName function, Access access, Set<ErrorCode> declared) {
    this.method = method;
    this.path = path;
    this.function = function;
    this.access = access;
    this.declared = declared;
  }

  /** The operations that a function answers. */
  public static Set<Operation> of(FunctionName function) {
    return Arrays.stream(values())
        .filter(operation -> operation.function == function)
        .collect(Collectors.toUnmodifiableSet());
  }

  public String method() {
    return method;
  }

  /** The path as a template, for example <code>/v6/events/{event_name}</code>. */
  public String path() {
    return path;
  }

  public FunctionName function() {
    return function;
  }

  public Access access() {
    return access;
  }

  /** Whether the operation may answer with this code. */
  public boolean mayAnswer(ErrorCode code) {
    return declared.contains(code) || ErrorCode.ANYWHERE.contains(code);
  }

  /** What many operations have in common. */
  private static final class Calls {
    static final Access OPEN = new Access.Open();
    static final Access ANY_TOKEN = new Access.ByToken(Set.of());
    static final Access SENDERS =
        new Access.ByToken(
            Set.of(
                Scope.BACKEND, Scope.UPDATE_PROFILE, Scope.CLIENT_ADMIN, Scope.CLIENT_SUPERUSER));

    static final Set<ErrorCode> SERVER =
        Set.of(
            METHOD_UNAUTHORIZED,
            PAYMENT_REQUIRED,
            ACCESS_DENIED,
            MISSING_ACCESS_TOKEN,
            INVALID_TIME_ZONE,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS);

    /** The documents tell the last four in words only. */
    static final Set<ErrorCode> EVENT =
        Set.of(
            METHOD_UNAUTHORIZED,
            PAYMENT_REQUIRED,
            ACCESS_DENIED,
            MISSING_ACCESS_TOKEN,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS,
            EVENT_BLOCKED,
            INVALID_EVENT_TIME_FORMAT,
            MISSING_EVENT_NAME,
            INVALID_JSON,
            BINDING_ERROR,
            MISSING_REQUEST_BODY,
            INVALID_TIME_ZONE);

    /** Web operations answer 200 and tell the code in a header. */
    static final Set<ErrorCode> WEB =
        Set.of(
            BINDING_ERROR,
            EVENT_BLOCKED,
            INVALID_EVENT_TIME_FORMAT,
            INVALID_JSON,
            INVALID_PARAMETER,
            MISSING_EVENT_NAME,
            MISSING_REQUEST_BODY,
            METHOD_UNAUTHORIZED,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS);
  }
}
