package tagalong.wire.contract;

import java.util.List;
import java.util.Set;

/** What companies' servers send, and what is shown to their people. */
final class EventTable {
  /** The documents tell the last four in words only. */
  private static final Set<ErrorCode> EVENT =
      Set.of(
          ErrorCode.METHOD_UNAUTHORIZED,
          ErrorCode.PAYMENT_REQUIRED,
          ErrorCode.ACCESS_DENIED,
          ErrorCode.MISSING_ACCESS_TOKEN,
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.TOO_MANY_REQUESTS,
          ErrorCode.EVENT_BLOCKED,
          ErrorCode.INVALID_EVENT_TIME_FORMAT,
          ErrorCode.MISSING_EVENT_NAME,
          ErrorCode.INVALID_JSON,
          ErrorCode.BINDING_ERROR,
          ErrorCode.MISSING_REQUEST_BODY,
          ErrorCode.INVALID_TIME_ZONE);

  /** The documents tell the last ones in words only. */
  private static final Set<ErrorCode> SERVER_ZONE_SHOWN =
      Codes.and(
          Codes.SERVER,
          ErrorCode.INVALID_TIME_FORMAT,
          ErrorCode.MISSING_ZONE_NAME,
          ErrorCode.NO_CREATIVE,
          ErrorCode.BINDING_ERROR,
          ErrorCode.EVENT_BLOCKED,
          ErrorCode.INVALID_JSON,
          ErrorCode.MISSING_EVENT_NAME);

  static final Table TABLE =
      new Table(
          FunctionName.EVENT_API,
          List.of(
              Row.post(Operation.SUBMIT_EVENT, "/v6/events", Callers.SENDERS, EVENT),
              Row.post(
                  Operation.SUBMIT_NAMED_EVENT, "/v6/events/{event_name}", Callers.SENDERS, EVENT),
              Row.post(Operation.SUBMIT_EVENT_ASYNC, "/v6/async-events", Callers.SENDERS, EVENT),
              Row.post(
                  Operation.SUBMIT_NAMED_EVENT_ASYNC,
                  "/v6/async-events/{event_name}",
                  Callers.SENDERS,
                  EVENT),
              Row.post(Operation.SUBMIT_EVENT_V5, "/v5/events", Callers.SENDERS, EVENT),
              Row.post(
                  Operation.SUBMIT_NAMED_EVENT_V5,
                  "/v5/events/{event_name}",
                  Callers.SENDERS,
                  EVENT),
              Row.post(Operation.SUBMIT_BATCH_V5, "/v5/batch-events", Callers.SENDERS, EVENT),
              Row.get(Operation.TELL_WHO_I_AM, "/v2/me", Callers.ANY_TOKEN, Codes.SERVER),
              Row.post(Operation.SERVER_ZONE, "/v5/zones", Callers.READERS, SERVER_ZONE_SHOWN),
              Row.post(
                  Operation.SERVER_NAMED_ZONE,
                  "/v5/zones/{zone_name}",
                  Callers.READERS,
                  SERVER_ZONE_SHOWN),
              Row.get(
                  Operation.SERVER_ZONE_BY_URL,
                  "/v5/zones/{zone_name}",
                  Callers.READERS,
                  SERVER_ZONE_SHOWN)));

  private EventTable() {}
}
