package tagalong.eventapi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Submission;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/** What servers write about an event: all of it, or only its data when the path names it. */
record EventBody(Optional<String> name, Optional<String> time, Data data) {
  /** {@code {"event_name": …, "event_time": …, "data": {…}}}; other keys mean nothing. */
  static EventBody wrapped(Map<String, @Nullable Object> body) {
    return new EventBody(
        single(body, "event_name"), written(body.get("event_time")), data(body.get("data")));
  }

  /** Every key is event data. */
  static EventBody flat(String name, Map<String, @Nullable Object> body) {
    return new EventBody(Optional.of(name), Optional.empty(), new Data(body));
  }

  Submission of(Client client, String raw) {
    return new Submission(client, name, time, data, Source.SERVER, Optional.empty(), raw);
  }

  private static Optional<String> single(Map<String, @Nullable Object> body, String key) {
    return switch (body.get(key)) {
      case null -> Optional.empty();
      case String text -> Optional.of(text);
      case BigDecimal number -> Optional.of(number.toPlainString());
      default -> throw binding(key, "text");
    };
  }

  /** Whatever its type: what is no time is refused as one that cannot be read. */
  private static Optional<String> written(@Nullable Object time) {
    return Optional.ofNullable(time).map(Object::toString);
  }

  private static Data data(@Nullable Object data) {
    return switch (data) {
      case null -> Data.NONE;
      case Map<?, ?> map -> {
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> values = (Map<String, @Nullable Object>) map;
        yield new Data(values);
      }
      default -> throw binding("data", "an object");
    };
  }

  private static Problem.Raised binding(String key, String kind) {
    return new Problem(
            ErrorCode.BINDING_ERROR, key + " must be " + kind + ".", Map.of("parameter", key))
        .raised();
  }
}
