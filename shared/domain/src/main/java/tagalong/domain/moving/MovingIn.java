package tagalong.domain.moving;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Domain;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;
import tagalong.domain.store.Write;

/**
 * Lets a client in. First the rows that nobody looks at; they are read back and compared. Then what
 * makes the client known, then what the clock takes up. What broke off is repeated and goes on.
 */
public final class MovingIn {
  private final WholeStore store;
  private final Clock clock;
  private final LongConsumer progress;

  /**
   * @param progress is told how many rows are here, now and then
   */
  public MovingIn(WholeStore store, Clock clock, LongConsumer progress) {
    this.store = store;
    this.clock = clock;
    this.progress = progress;
  }

  public Arrival run(Archive archive) {
    Optional<Row> before = store.get(MoveIn.keyOf(archive.client()));
    Optional<MoveIn> move = before.map(row -> row.as(MoveIn.class));
    boolean same = move.filter(known -> known.archive().equals(archive.hash())).isPresent();
    if (same && move.get().isComplete()) {
      return new Arrival.WasHere();
    }
    if (same) {
      return carryOn(archive, before.get());
    }
    Optional<Client> there = new Clients(store).byId(archive.client());
    if (there.isPresent() && holdsAll(archive)) {
      return new Arrival.WasHere();
    }
    Optional<String> obstacle =
        there.map(MovingIn::isThere).or(() -> unfinished(move)).or(() -> foreignDomain(archive));
    return obstacle.isPresent() ? new Arrival.TurnedAway(obstacle.get()) : begin(archive);
  }

  private static String isThere(Client client) {
    return "There is a client %s (%s) here already, and it is not what the archive holds."
        .formatted(client.id(), client.name());
  }

  private static Optional<String> unfinished(Optional<MoveIn> move) {
    return move.filter(known -> !known.isComplete())
        .map(
            known ->
                "The import of another archive of the client %s has begun here and not ended: import that one again."
                    .formatted(known.client()));
  }

  /** A host leads to one client. */
  private Optional<String> foreignDomain(Archive archive) {
    List<String> foreign = new ArrayList<>();
    Clients clients = new Clients(store);
    archive.each(
        row -> {
          if (row.content() instanceof Domain domain) {
            clients
                .byHost(domain.host())
                .ifPresent(
                    owner ->
                        foreign.add(
                            "The domain %s belongs to the client %s here."
                                .formatted(domain.host(), owner.id())));
          }
        });
    return foreign.stream().findFirst();
  }

  /** Whether there is exactly what the archive holds, tasks aside, which come and go. */
  private boolean holdsAll(Archive archive) {
    Fingerprint wanted = new Fingerprint(clock.instant());
    Fingerprint found = new Fingerprint(clock.instant());
    archive.each(row -> addUnlessTask(wanted, row));
    Belonging.each(store, archive.client(), row -> addUnlessTask(found, row));
    return wanted.matches(found);
  }

  private static void addUnlessTask(Fingerprint print, Row row) {
    if (Stage.of(row) != Stage.TASK) {
      print.add(row);
    }
  }

  private Arrival begin(Archive archive) {
    MoveIn move = MoveIn.beginning(archive.client(), archive.hash(), clock.instant());
    Row row = Row.of(MoveIn.keyOf(archive.client()), move);
    return switch (store.commit(List.of(new Write.Insert(row)))) {
      case Outcome.Committed done -> carryOn(archive, row.atVersion(1));
      case Outcome.Refused refused ->
          new Arrival.TurnedAway("Somebody else imports this client just now.");
    };
  }

  private Arrival carryOn(Archive archive, Row move) {
    try {
      Carrying carrying = new Carrying(store, clock, progress, move);
      archive.each(carrying::row);
      return new Arrival.Arrived(carrying.end());
    } catch (NotTheSame different) {
      return new Arrival.TurnedAway(String.valueOf(different.getMessage()));
    }
  }
}
