package tagalong.domain.program;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** The programs of clients, by version. */
public final class Programs {
  private final Store store;
  private final Clock clock;

  public Programs(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public InForce of(String client) {
    return new InForce(
        store.range(Span.of(Family.PROGRAMS, client, "program#")).stream()
            .map(row -> row.as(ProgramVersion.class))
            .toList());
  }

  /**
   * Adds a version. The first version of a program is in force from its start or from always, a
   * later one from now on, unless told otherwise.
   *
   * @return empty when somebody else published a version of the program in the same moment; try
   *     again
   */
  public Optional<ProgramVersion> publish(
      String client, Program program, Optional<Instant> effective) {
    int number =
        1
            + of(client).newest().stream()
                .filter(v -> v.program().id().equals(program.id()))
                .findFirst()
                .map(ProgramVersion::number)
                .orElse(0);
    Instant now = clock.instant();
    Instant usual = number == 1 ? program.starts().orElse(Instant.EPOCH) : now;
    ProgramVersion version =
        new ProgramVersion(client, number, effective.orElse(usual), now, program);
    Key key = new Key(Family.PROGRAMS, client, "program#%s#%06d".formatted(program.id(), number));
    return store.commit(List.of(new Write.Insert(Row.of(key, version))))
            instanceof Outcome.Committed
        ? Optional.of(version)
        : Optional.empty();
  }
}
