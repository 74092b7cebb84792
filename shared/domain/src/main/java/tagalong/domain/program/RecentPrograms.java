package tagalong.domain.program;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.client.Remembered;

/** The programs of clients as they were at most 30 seconds ago. */
public final class RecentPrograms {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private final Programs programs;
  private final Clock clock;
  private final Remembered<InForce> seen;

  public RecentPrograms(Programs programs, Clock clock) {
    this.programs = programs;
    this.clock = clock;
    this.seen = new Remembered<>(clock, KEPT, KEPT);
  }

  /** The versions that are in force now, in the order of the programs' ids. */
  public List<ProgramVersion> now(Client client) {
    return seen.get(client.id(), id -> Optional.of(programs.of(id)))
        .map(all -> all.at(clock.instant()))
        .orElse(List.of());
  }
}
