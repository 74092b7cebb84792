package tagalong.domain.program;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.DerivedId;

/**
 * Who a zone is shown to, as far as they say.
 *
 * @param device what they are known again by
 * @param labels what the page or app says of itself
 * @param locale their language, such as {@code es-MX}
 * @param program the one program that is asked for; any where empty
 * @param shown what they saw last, on whatever device, by program and zone
 * @param audiences that they are known to be in
 */
public record Viewer(
    String device,
    Set<String> labels,
    Optional<String> locale,
    Optional<String> program,
    Map<String, String> shown,
    Set<String> audiences) {
  public Viewer {
    labels = Set.copyOf(labels);
    shown = Map.copyOf(shown);
    audiences = Set.copyOf(audiences);
    locale = locale.map(Viewer::plain);
  }

  /** Somebody of whom nothing else is known. */
  public Viewer(
      String device, Set<String> labels, Optional<String> locale, Optional<String> program) {
    this(device, labels, locale, program, Map.of(), Set.of());
  }

  /** The variant that they saw last in a zone of a program. */
  Optional<String> seen(String program, String zone) {
    return Optional.ofNullable(shown.get(program + "/" + zone));
  }

  /** Whether they read this language: {@code es} is read by all of {@code es-…}. */
  boolean reads(String language) {
    String plain = plain(language);
    return locale
        .filter(theirs -> theirs.equals(plain) || theirs.startsWith(plain + "-"))
        .isPresent();
  }

  /**
   * How long they would wait for a content, always the same; the shorter the heavier it is. Of
   * several waits each is the shortest with the odds of its weight: they are exponential.
   */
  double wait(String zone, String content, int weight) {
    long bits = DerivedId.bits("variant", zone, content, device);
    double drawn = ((bits >>> 11) + 0.5) / (1L << 53);
    // The strict one is the same on every machine.
    return -StrictMath.log(drawn) / weight;
  }

  private static String plain(String locale) {
    return locale.replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
