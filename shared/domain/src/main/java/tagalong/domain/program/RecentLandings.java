package tagalong.domain.program;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.client.Remembered;

/** Where the share links of clients led at most 30 seconds ago. */
public final class RecentLandings {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private final Programs programs;
  private final Clock clock;
  private final Remembered<String> landings;

  public RecentLandings(Programs programs, Clock clock) {
    this.programs = programs;
    this.clock = clock;
    this.landings = new Remembered<>(clock, KEPT, KEPT);
  }

  /** The absolute address of a page; empty when no program of the client has share links. */
  public Optional<String> of(Client client) {
    return landings.get(client.id(), id -> ShareLink.landing(programs.of(id), clock.instant()));
  }
}
