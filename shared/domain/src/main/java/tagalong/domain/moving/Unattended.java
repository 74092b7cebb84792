package tagalong.domain.moving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tagalong.domain.agenda.Task;
import tagalong.domain.agenda.Timer;
import tagalong.domain.client.Client;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.fulfilment.OutOfStock;
import tagalong.domain.message.Message;
import tagalong.domain.program.RewardState;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Position;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.webhook.Notice;

/**
 * Finds the rows that a feed brought to nobody yet, by what came of them. Engines keep their place
 * in a feed each in its own way, and a place means nothing elsewhere; so these rows travel as ones
 * that were put aside.
 */
final class Unattended {
  private static final String PROBLEM = "nobody had attended to it when its client was moved";
  private final Store store;
  private final Client client;
  private final People people;
  private final List<Key> waiting = new ArrayList<>();
  private final List<Row> handedOver = new ArrayList<>();
  private final Set<String> tasks = new HashSet<>();
  private final Set<Key> parked = new HashSet<>();

  Unattended(Store store, Client client) {
    this.store = store;
    this.client = client;
    this.people = new People(store);
  }

  /** Looks at a row of the client. */
  void look(Row row) {
    switch (row.content()) {
      case Message message when message.status() == Message.Status.HANDED_OVER ->
          handedOver.add(row);
      case Timer timer -> tasks.add(timer.task().name());
      case Parked known -> parked.add(known.row());
      default -> {
        if (isWaiting(row)) {
          waiting.add(row.key());
        }
      }
    }
  }

  /** What puts aside everything that waits and is not put aside already. */
  List<Row> parked(Instant now) {
    List<Key> all = new ArrayList<>(waiting);
    handedOver.stream().filter(row -> !isLookedAfter(row)).map(Row::key).forEach(all::add);
    return all.stream()
        .filter(key -> !parked.contains(key))
        .map(key -> Parking.row(new Parked(client.id(), key, PROBLEM, 1, now)))
        .toList();
  }

  private boolean isWaiting(Row row) {
    return switch (row.content()) {
      case Event event -> {
        Subject person = new Subject(event.world(), client.personIds().of(event.keys().getFirst()));
        yield people.entry(person, new Position(event.time(), event.id().value())).isEmpty();
      }
      case Fact fact -> row.key().sort().startsWith(Fact.WAITING);
      case Reward reward ->
          reward.state() == RewardState.EARNED
              && reward.supplier().kind().hasCodes()
              && store.get(OutOfStock.key(client.id(), reward.id())).isEmpty();
      case Message message -> message.status() == Message.Status.WAITING && message.attempts() == 0;
      case Notice notice -> notice.status() == Notice.Status.WAITING && notice.attempts() == 0;
      default -> false;
    };
  }

  /** Whether a timer sees to it that a message is not forgotten that was handed over. */
  private boolean isLookedAfter(Row row) {
    Message message = row.as(Message.class);
    return tasks.contains(new Task.Check(client.id(), message.id(), message.attempts()).name());
  }
}
