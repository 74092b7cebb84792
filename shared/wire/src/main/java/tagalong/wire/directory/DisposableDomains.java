package tagalong.wire.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains where anybody can have an e-mail address for a while. */
final class DisposableDomains {
  private final Set<String> domains = read();

  /** Whether it is one of them or below one. */
  boolean holds(String domain) {
    for (String part = domain; !part.isEmpty(); part = above(part)) {
      if (domains.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String above(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? "" : domain.substring(dot + 1);
  }

  private static Set<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    DisposableDomains.class.getResourceAsStream("disposable-domains.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
