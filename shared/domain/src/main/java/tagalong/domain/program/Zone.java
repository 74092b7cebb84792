package tagalong.domain.program;

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
    return contents.stream()
        .filter(content -> content.isFor(viewer))
        .findFirst()
        .map(first -> drawn(rivals(first), viewer));
  }

  private List<Content> rivals(Content first) {
    return contents.stream().filter(first::isForTheSame).toList();
  }

  private Content drawn(List<Content> rivals, Viewer viewer) {
    int all = rivals.stream().mapToInt(Content::weight).sum();
    int left = viewer.draw(name, all);
    for (Content content : rivals) {
      left -= content.weight();
      if (left < 0) {
        return content;
      }
    }
    throw new IllegalStateException("weights add up");
  }
}
