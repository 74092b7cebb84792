package tagalong.domain.program;

import java.util.Set;
import tagalong.domain.event.Source;

/**
 * A business event that a program recognises.
 *
 * @param events the names under which it arrives
 * @param sources where it must come from to count; empty for anywhere
 */
public record Step(String name, Set<String> events, Journey journey, Set<Source> sources) {
  public Step {
    events = Set.copyOf(events);
    sources = Set.copyOf(sources);
  }
}
