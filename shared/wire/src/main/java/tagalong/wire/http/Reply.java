package tagalong.wire.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a request is answered with. Values of headers are printable ASCII: anything else becomes a
 * question mark, so that nothing that was sent in can break out of a header.
 *
 * @param cookies each a whole {@code Set-Cookie} value
 */
public record Reply(int status, Map<String, String> headers, List<String> cookies, Body body) {
  public Reply {
    headers =
        headers.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> ascii(entry.getValue())));
    cookies = cookies.stream().map(Reply::ascii).toList();
  }

  public static Reply json(int status, Map<String, ?> object) {
    return json(status, Body.of(Json.write(object)));
  }

  public static Reply json(int status, List<?> array) {
    return json(status, Body.of(Json.write(array)));
  }

  public static Reply empty(int status) {
    return new Reply(status, Map.of(), List.of(), Body.NONE);
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, cookies, body);
  }

  /**
   * @param cookie a whole {@code Set-Cookie} value
   */
  public Reply setting(String cookie) {
    List<String> more = new ArrayList<>(cookies);
    more.add(cookie);
    return new Reply(status, headers, more, body);
  }

  private static Reply json(int status, Body body) {
    return new Reply(
        status,
        Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
        List.of(),
        body);
  }

  private static String ascii(String value) {
    return value.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
