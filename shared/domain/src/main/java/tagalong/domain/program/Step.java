package tagalong.domain.program;

import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Source;

/**
 * A business event that a program recognises.
 *
 * @param events the names under which it arrives
 * @param sources where it must come from to count; empty for anywhere
 * @param approval when it is approved; as usual where empty
 */
public record Step(
    String name,
    Set<String> events,
    Journey journey,
    Set<Source> sources,
    Optional<Approval> approval) {
  public Step {
    events = Set.copyOf(events);
    sources = Set.copyOf(sources);
  }

  /** One that is approved as usual. */
  public Step(String name, Set<String> events, Journey journey, Set<Source> sources) {
    this(name, events, journey, sources, Optional.empty());
  }
}
