package tagalong.domain.program;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tagalong.domain.event.Data;

/**
 * What a zone may show.
 *
 * @param variant names it where several share the same viewers; it is told with every event
 * @param weight its share of those viewers, beside the weights of the others
 * @param labels it is for pages and apps that say one of these; for all where empty
 * @param locales it is for these languages, such as {@code es} or {@code pt-BR}; for all where
 *     empty
 * @param audiences it is for people who are known to be in one of these; for all where empty
 * @param html a template, where it is shown on pages
 * @param data what apps draw themselves; its texts are templates
 */
public record Content(
    Optional<String> variant,
    int weight,
    Set<String> labels,
    Set<String> locales,
    Set<String> audiences,
    Optional<String> html,
    Data data) {
  public Content {
    labels = Set.copyOf(labels);
    locales = Set.copyOf(locales);
    audiences = Set.copyOf(audiences);
    if (weight < 1) {
      throw new IllegalArgumentException("a weight is at least 1");
    }
  }

  /** One for people of all audiences, and of none. */
  public Content(
      Optional<String> variant,
      int weight,
      Set<String> labels,
      Set<String> locales,
      Optional<String> html,
      Data data) {
    this(variant, weight, labels, locales, Set.of(), html, data);
  }

  /** All that it is written with. */
  public Stream<String> templates() {
    return Stream.concat(html.stream(), data.allTexts());
  }

  boolean isFor(Viewer viewer) {
    return (labels.isEmpty() || labels.stream().anyMatch(viewer.labels()::contains))
        && (locales.isEmpty() || locales.stream().anyMatch(viewer::reads))
        && (audiences.isEmpty() || audiences.stream().anyMatch(viewer.audiences()::contains));
  }

  boolean isForTheSame(Content other) {
    return labels.equals(other.labels)
        && locales.equals(other.locales)
        && audiences.equals(other.audiences);
  }
}
