package tagalong.wire.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How paths are written. */
public final class Paths {
  private static final Pattern SLASHES = Pattern.compile("/{2,}");

  private Paths() {}

  /**
   * The path without doubled slashes, which some apps put together from two halves, or a last one.
   */
  public static String plain(String path) {
    String single = SLASHES.matcher(path).replaceAll("/");
    return single.length() > 1 && single.endsWith("/")
        ? single.substring(0, single.length() - 1)
        : single;
  }

  /** Segments as a path, encoded, so that it stays within the host whatever they hold. */
  public static String of(List<String> segments) {
    return segments.stream()
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/", "/", ""));
  }
}
