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
 * @param audiences one of which whoever takes it must be in for it to count; empty for anybody
 * @param when what must hold of the event for it to count
 */
public record Step(
    String name,
    Set<String> events,
    Journey journey,
    Set<Source> sources,
    Optional<Approval> approval,
    Set<String> audiences,
    Optional<Formula> when) {
  public Step {
    events = Set.copyOf(events);
    sources = Set.copyOf(sources);
    audiences = Set.copyOf(audiences);
  }

  /** One that counts whoever takes it. */
  public Step(
      String name,
      Set<String> events,
      Journey journey,
      Set<Source> sources,
      Optional<Approval> approval) {
    this(name, events, journey, sources, approval, Set.of(), Optional.empty());
  }

  /** One that is approved as usual. */
  public Step(String name, Set<String> events, Journey journey, Set<Source> sources) {
    this(name, events, journey, sources, Optional.empty());
  }
}
