package tagalong.wire.contract;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Submission;

/**
 * What senders write about an event: all of it, or only its data when the path names it.
 *
 * @param time as it was sent
 */
public record EventBody(Optional<String> name, Optional<String> time, Data data) {
  /**
   * Reads {@code {"event_name": …, "event_time": …, "data": {…}}}; other keys mean nothing.
   *
   * @throws Problem.Raised when a key has another type than it should
   */
  public static EventBody wrapped(Map<String, @Nullable Object> body) {
    return new EventBody(
        single(body, "event_name"), written(body.get("event_time")), data(body.get("data")));
  }

  /** The same with other data, which win over its own. */
  public EventBody and(Data more) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(data.values());
    all.putAll(more.values());
    return new EventBody(name, time, new Data(all));
  }

  /** The same with other data instead of its own. */
  public EventBody with(Data other) {
    return new EventBody(name, time, other);
  }

  /** Reads a body of which every key is event data. */
  public static EventBody flat(String name, Map<String, @Nullable Object> body) {
    return new EventBody(Optional.of(name), Optional.empty(), new Data(body));
  }

  /**
   * @param raw what was sent, kept when the event is refused
   */
  public Submission from(Client client, Source source, List<PersonKey> vouched, String raw) {
    return from(client, source, vouched, ZoneOffset.UTC, raw);
  }

  /**
   * @param zone what a time without offset is meant in
   * @param raw what was sent, kept when the event is refused
   */
  public Submission from(
      Client client, Source source, List<PersonKey> vouched, ZoneId zone, String raw) {
    return new Submission(client, name, time, zone, data, source, vouched, raw);
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
