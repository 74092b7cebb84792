package tagalong.wire.contract;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Error codes that operations of several areas declare. */
final class Codes {
  static final Set<ErrorCode> SERVER =
      Set.of(
          ErrorCode.METHOD_UNAUTHORIZED,
          ErrorCode.PAYMENT_REQUIRED,
          ErrorCode.ACCESS_DENIED,
          ErrorCode.MISSING_ACCESS_TOKEN,
          ErrorCode.INVALID_TIME_ZONE,
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.TOO_MANY_REQUESTS);
  static final Set<ErrorCode> ASKED =
      and(
          SERVER,
          ErrorCode.BINDING_ERROR,
          ErrorCode.INVALID_JSON,
          ErrorCode.INVALID_PARAMETER,
          ErrorCode.MISSING_REQUEST_BODY);

  /** What the documents declare of every consumer operation, and what is wrong with a body. */
  static final Set<ErrorCode> CONSUMER =
      Set.of(
          ErrorCode.ACCESS_DENIED,
          ErrorCode.BINDING_ERROR,
          ErrorCode.EXPIRED_ACCESS_TOKEN,
          ErrorCode.INVALID_ACCESS_TOKEN,
          ErrorCode.INVALID_JSON,
          ErrorCode.INVALID_TIME_ZONE,
          ErrorCode.METHOD_UNAUTHORIZED,
          ErrorCode.MISSING_ACCESS_TOKEN,
          ErrorCode.MISSING_REQUEST_BODY,
          ErrorCode.PROGRAM_DOMAIN_NOT_FOUND,
          ErrorCode.TOO_MANY_REQUESTS,
          ErrorCode.UNSUPPORTED_MEDIA_TYPE);

  static final Set<ErrorCode> CONSUMER_TOLD =
      and(
          CONSUMER,
          ErrorCode.EVENT_BLOCKED,
          ErrorCode.INVALID_EVENT_TIME_FORMAT,
          ErrorCode.JWT_ERROR,
          ErrorCode.MISSING_EVENT_NAME);
  static final Set<ErrorCode> ASKED_OF_ME = and(CONSUMER, ErrorCode.INVALID_PARAMETER);

  /** Web operations answer 200 and tell the code in a header. */
  static final Set<ErrorCode> WEB =
      Set.of(
          ErrorCode.BINDING_ERROR,
          ErrorCode.EVENT_BLOCKED,
          ErrorCode.JWT_ERROR,
          ErrorCode.INVALID_EVENT_TIME_FORMAT,
          ErrorCode.INVALID_JSON,
          ErrorCode.INVALID_PARAMETER,
          ErrorCode.MISSING_EVENT_NAME,
          ErrorCode.MISSING_REQUEST_BODY,
          ErrorCode.METHOD_UNAUTHORIZED,
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.TOO_MANY_REQUESTS);

  private Codes() {}

  static Set<ErrorCode> and(Set<ErrorCode> codes, ErrorCode... more) {
    return Stream.concat(codes.stream(), Arrays.stream(more))
        .collect(Collectors.toUnmodifiableSet());
  }

  static Set<ErrorCode> all(Stream<Set<ErrorCode>> sets) {
    return sets.flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }
}
