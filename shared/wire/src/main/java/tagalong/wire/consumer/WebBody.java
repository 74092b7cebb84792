package tagalong.wire.consumer;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Form;
import tagalong.wire.http.Json;
import tagalong.wire.http.MediaType;
import tagalong.wire.http.Multipart;
import tagalong.wire.http.Request;
import tagalong.wire.http.Sizes;

/** Reads an event in every way that pages write one. */
public final class WebBody {
  private static final String DATA = "data";
  private static final String NAME = "event_name";
  private static final String TOKEN = "access_token";

  private WebBody() {}

  /** The event of a query string: its keys are data. */
  public static WebEvent ofQuery(Call call) {
    Map<String, @Nullable Object> values = Form.data(call.request().query());
    return WebEvent.of(flat(call, values), values).unsaid();
  }

  /**
   * The event of a body: {@code {event_name, event_time, data}}, or nothing but data.
   *
   * @throws tagalong.wire.contract.Problem.Raised when it cannot be read
   */
  public static WebEvent ofBody(Call call) {
    Map<String, @Nullable Object> values = values(call.request());
    return WebEvent.of(body(call, values), values);
  }

  private static EventBody body(Call call, Map<String, @Nullable Object> values) {
    boolean named = name(call).isPresent();
    if (values.get(DATA) instanceof Map && (!named || values.containsKey(NAME))) {
      EventBody wrapped = EventBody.wrapped(values);
      Optional<String> name = name(call).or(wrapped::name);
      return safe(new EventBody(name, wrapped.time(), wrapped.data()));
    }
    return flat(call, values);
  }

  /** What a query said, as it is kept: not the query itself, which may hold a token. */
  public static String rawQuery(Call call) {
    return new String(Json.write(ofQuery(call).body().data().values()), StandardCharsets.UTF_8);
  }

  /** The body as it is kept: without the token, where it holds one. */
  public static String raw(Request request) {
    String text = request.body().text();
    if (!text.contains(TOKEN)) {
      return text;
    }
    try {
      Map<String, @Nullable Object> values = values(request);
      values.remove(TOKEN);
      return new String(Json.write(values), StandardCharsets.UTF_8);
    } catch (Problem.Raised unreadable) {
      return "";
    }
  }

  private static EventBody flat(Call call, Map<String, @Nullable Object> values) {
    EventBody body = EventBody.flat(name(call).orElse(""), values);
    return safe(body);
  }

  /** What proves who somebody is has no place in the log. */
  private static EventBody safe(EventBody body) {
    return new EventBody(body.name(), body.time(), body.data().without(TOKEN, "jwt", "id_token"));
  }

  private static Optional<String> name(Call call) {
    return call.parameter(NAME).or(() -> call.parameter("zone_name"));
  }

  /** What a body says, in whatever way it is written; nothing where there is none. */
  public static Map<String, @Nullable Object> values(Request request) {
    Body body = request.body();
    Sizes.check(body, Json.LARGEST);
    if (body.isBlank()) {
      return new LinkedHashMap<>();
    }
    return switch (MediaType.of(request)) {
      case JSON, TEXT -> Json.object(body);
      case FORM -> Form.data(Form.read(body.text()));
      case MULTIPART -> Form.data(fields(request));
      case OTHER -> throw MediaType.unsupported(request).raised();
    };
  }

  private static Map<String, List<String>> fields(Request request) {
    return Multipart.read(request.body(), request.header("Content-Type").orElse(""));
  }
}
