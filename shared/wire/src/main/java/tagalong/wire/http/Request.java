package tagalong.wire.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request, in its normal form.
 *
 * @param path the decoded segments of the path; duplicate slashes do not count
 * @param headers by lower-case name, several of one name joined by a comma
 * @param host what the request calls us, in lower case and without port
 * @param ofOwnSite whether a page of a site that the client registered asks
 */
public record Request(
    String method,
    List<String> path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    Map<String, String> cookies,
    Body body,
    String host,
    String sourceIp,
    boolean ofOwnSite) {
  public Request {
    path = List.copyOf(path);
    query = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(query));
    headers = Map.copyOf(headers);
    cookies = Map.copyOf(cookies);
  }

  /**
   * @param path as it was sent, still encoded
   * @param query as it was sent, still encoded, without question mark
   * @param cookies as they were sent, each {@code name=value} or several of them with semicolons
   */
  public static Request of(
      String method,
      String path,
      String query,
      Map<String, String> headers,
      List<String> cookies,
      Body body,
      String sourceIp) {
    Map<String, String> named = new HashMap<>();
    headers.forEach((name, value) -> named.put(name.toLowerCase(Locale.ROOT), value));
    return new Request(
        method.toUpperCase(Locale.ROOT),
        segments(path),
        Form.read(query),
        named,
        crumbs(cookies),
        body,
        bare(named.getOrDefault("host", "")),
        sourceIp,
        false);
  }

  /** The same, known to be asked by a page of a site that the client registered. */
  Request fromOwnSite() {
    return new Request(method, path, query, headers, cookies, body, host, sourceIp, true);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
        .filter(value -> !value.isBlank());
  }

  /** The first value of a query key, unless it is blank. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name))
        .map(List::getFirst)
        .filter(value -> !value.isBlank());
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name)).filter(value -> !value.isBlank());
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/"))
        .filter(segment -> !segment.isEmpty())
        .map(Percent::decoded)
        .toList();
  }

  private static Map<String, String> crumbs(List<String> cookies) {
    Map<String, String> crumbs = new HashMap<>();
    for (String cookie : String.join(";", cookies).split(";", -1)) {
      int equals = cookie.indexOf('=');
      if (equals > 0) {
        crumbs.putIfAbsent(
            cookie.substring(0, equals).strip(), cookie.substring(equals + 1).strip());
      }
    }
    return crumbs;
  }

  private static String bare(String host) {
    return host.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst(":\\d*$", "")
        .replaceFirst("\\.$", "");
  }
}
