package tagalong.domain.program;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tagalong.domain.event.Event;

/** Which versions of a client's programs judge an event. */
public final class InForce {
  /** The field of an event that names a program. */
  public static final String NAMED = "campaign_id";

  private final Map<String, List<ProgramVersion>> newestFirst = new TreeMap<>();

  public InForce(List<ProgramVersion> versions) {
    for (ProgramVersion version : versions) {
      newestFirst.computeIfAbsent(version.program().id(), id -> new ArrayList<>()).add(version);
    }
    newestFirst
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(ProgramVersion::number).reversed()));
  }

  /**
   * Of each program the newest version that was effective at a time, where the program ran then.
   */
  public List<ProgramVersion> at(Instant time) {
    return newestFirst.values().stream()
        .flatMap(versions -> versions.stream().filter(v -> !time.isBefore(v.effective())).limit(1))
        .filter(version -> version.program().runsAt(time))
        .toList();
  }

  /** Those that judge an event. Whoever wants to prove who they are is mailed how. */
  public List<ProgramVersion> judging(Event event) {
    List<ProgramVersion> all = at(event.time());
    return event.name().equals(ProofMail.REQUESTED)
        ? ProofMail.surelyIn(all, event.data().text(NAMED))
        : all;
  }

  /** Whether an event is about a program: it names that one, or none of those that ran then. */
  public boolean concern(Event event, Program program) {
    Optional<String> named = event.data().text(NAMED);
    return named.filter(program.id()::equals).isPresent()
        || named.isEmpty()
        || at(event.time()).stream().noneMatch(v -> v.program().id().equals(named.get()));
  }

  public Optional<ProgramVersion> version(String program, int number) {
    return newestFirst.getOrDefault(program, List.of()).stream()
        .filter(v -> v.number() == number)
        .findFirst();
  }

  /** The newest version of each program. */
  public List<ProgramVersion> newest() {
    return newestFirst.values().stream().map(List::getFirst).toList();
  }
}
