package tagalong.domain.program;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A place of a page or an app that a program fills, by the name that tags and apps ask for it.
 *
 * @param contents what may be shown there; the first that is meant for a viewer is, and those that
 *     are meant for the same viewers share them by weight. None where the zone only records that
 *     somebody was there
 */
public record Zone(String name, List<Content> contents) {
  public Zone {
    contents = List.copyOf(contents);
  }

  /** What a viewer sees, always the same as long as the program is. */
  public Optional<Content> contentFor(Viewer viewer) {
    return contentFor(viewer, Optional.empty());
  }

  /**
   * What a viewer sees, always the same as long as the program is.
   *
   * @param seen the variant that they saw before, maybe elsewhere
   */
  Optional<Content> contentFor(Viewer viewer, Optional<String> seen) {
    return contents.stream()
        .filter(content -> content.isFor(viewer))
        .findFirst()
        .map(this::rivals)
        .map(rivals -> again(rivals, seen).orElseGet(() -> drawn(rivals, viewer)));
  }

  /** Whether what is shown depends on who the viewer is, and not only on what they say. */
  boolean asksWho() {
    return contents.stream()
        .anyMatch(content -> content.variant().isPresent() || !content.audiences().isEmpty());
  }

  private static Optional<Content> again(List<Content> rivals, Optional<String> seen) {
    return rivals.stream()
        .filter(content -> content.variant().isPresent() && content.variant().equals(seen))
        .findFirst();
  }

  private List<Content> rivals(Content first) {
    return contents.stream().filter(first::isForTheSame).toList();
  }

  /**
   * Each content draws a number of its own for the viewer, and the luckiest is shown. So a content
   * that is added takes its share from all the others, and nobody else sees anything new.
   */
  private Content drawn(List<Content> rivals, Viewer viewer) {
    return rivals.stream()
        .min(
            Comparator.comparingDouble(
                content -> viewer.wait(name, nameOf(content, rivals), content.weight())))
        .orElseThrow(() -> new IllegalStateException("one of them is meant for the viewer"));
  }

  private static String nameOf(Content content, List<Content> rivals) {
    return content.variant().orElseGet(() -> Integer.toString(rivals.indexOf(content)));
  }

  /** Whether it has a content of that name. */
  public boolean varies(String variant) {
    return contents.stream().anyMatch(content -> content.variant().equals(Optional.of(variant)));
  }
}
