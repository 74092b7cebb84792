package tagalong.domain.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import tagalong.domain.client.Client;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.program.Program;
import tagalong.domain.reaction.Directories;
import tagalong.domain.store.Family;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;

/**
 * Tells all events of a client twice, beside what is stored: by the programs as they are, and with
 * one as it would be. What is stored is only read. The two differ by nothing but the program, so
 * what they come to is compared with each other, not with what came of it in its time.
 */
public final class Trial {
  private static final int MOST = 100;
  private static final Duration TOGETHER = Duration.ofMinutes(1);
  private final WholeStore stored;
  private final Supplier<Scratch> scratches;
  private final Directories directories;
  private final Clock clock;

  public Trial(
      WholeStore stored, Supplier<Scratch> scratches, Directories directories, Clock clock) {
    this.stored = stored;
    this.scratches = scratches;
    this.directories = directories;
    this.clock = clock;
  }

  /**
   * @param since events from then on are judged by the changed program
   * @param progress is told how many events are done, of both times together
   */
  public Outcome run(Client client, Program changed, Instant since, LongConsumer progress) {
    List<String> ids = ids(client);
    try (Scratch before = scratches.get();
        Scratch after = scratches.get()) {
      Retelling as = Retelling.by(client, stored, before, directories);
      tell(client, ids, as, 0, progress);
      Retelling would =
          Retelling.by(client, stored, after, directories).with(client, changed, since);
      tell(client, ids, would, ids.size(), progress);
      return new Comparing(client, stored, before.store(), after.store()).outcome(ids.size());
    }
  }

  /** Of all events, in the order in which they were told. */
  private List<String> ids(Client client) {
    List<String> ids = new ArrayList<>();
    stored.scan(
        Family.EVENTS,
        client.id() + "#",
        rows ->
            rows.stream()
                .filter(row -> row.content() instanceof Event)
                .forEach(row -> ids.add(row.key().sort())));
    ids.sort(null);
    return ids;
  }

  private void tell(
      Client client, List<String> ids, Retelling retelling, long done, LongConsumer progress) {
    List<Event> together = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Optional<Event> event = event(client, ids.get(i));
      if (event.isPresent()
          && !together.isEmpty()
          && (together.size() == MOST || isLater(event.get(), together.getFirst()))) {
        retelling.tell(together);
        together.clear();
      }
      event.ifPresent(together::add);
      progress.accept(done + i + 1);
    }
    if (!together.isEmpty()) {
      retelling.tell(together);
    }
    retelling.reach(clock.instant());
  }

  private static boolean isLater(Event event, Event first) {
    return event.received().isAfter(first.received().plus(TOGETHER));
  }

  private Optional<Event> event(Client client, String id) {
    return EventId.parse(id)
        .flatMap(known -> stored.get(Event.keyOf(client.id(), known)))
        .map(Row::content)
        .map(Event.class::cast);
  }
}
