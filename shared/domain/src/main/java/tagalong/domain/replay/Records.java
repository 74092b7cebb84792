package tagalong.domain.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.client.Client;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Claim;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Position;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;

/** What is stored of a client, looked up by what it should be found under. */
final class Records {
  private static final int PAGE = 500;
  private final Store store;
  private final Client client;
  private final People people;
  private final Rewards rewards;
  private final Parking parking;

  Records(Store store, Clock clock, Client client) {
    this.store = store;
    this.client = client;
    this.people = new People(store);
    this.rewards = new Rewards(store);
    this.parking = new Parking(store, clock);
  }

  Client client() {
    return client;
  }

  Optional<Row> row(Key key) {
    return store.get(key);
  }

  /** Who claimed something, if anybody did. */
  Optional<String> holder(Subject claimed) {
    return row(claimed.head()).map(row -> row.as(Claim.class).person());
  }

  boolean isParked(Key row) {
    return parking.holds(row);
  }

  Optional<Event> event(String id) {
    return EventId.parse(id)
        .flatMap(parsed -> store.get(Event.keyOf(client.id(), parsed)))
        .map(row -> row.as(Event.class));
  }

  Optional<Reward> reward(String id) {
    return rewards.byId(client.id(), id);
  }

  List<Reward> rewardsOf(Subject person) {
    return rewards.of(person.world(), person.id());
  }

  /** All rewards of the client. */
  Stream<Reward> rewards() {
    return Stream.iterate(0, skip -> skip + PAGE)
        .map(skip -> rewards.latest(client.id(), skip, PAGE))
        .takeWhile(page -> !page.isEmpty())
        .flatMap(List::stream);
  }

  /** Who is meant by an event, before anybody turned out to be somebody else. */
  Subject personOf(Event event) {
    return new Subject(event.world(), client.personIds().of(event.keys().getFirst()));
  }

  /** Who this person turned out to be; a code stays the code it is. */
  Subject now(Subject person) {
    return person.isCode() ? person : people.head(person).map(Head::subject).orElse(person);
  }

  /** The entry of a timeline, wherever that timeline is by now. */
  Optional<Entry> entry(Subject person, Instant time, String id) {
    return people.entry(person, new Position(time, id));
  }

  /** Whether a fact still waits for its subject, or for whom that turned out to be. */
  boolean waits(Fact fact) {
    String sort = Fact.WAITING + fact.id();
    return store.get(fact.about().key(sort)).isPresent()
        || store.get(now(fact.about()).key(sort)).isPresent();
  }

  /** The person, and whoever turned out to be this person. */
  List<Subject> everybodyOf(Head head) {
    List<Subject> everybody = new ArrayList<>(List.of(head.subject()));
    for (PersonKey key : head.keys()) {
      Subject other = new Subject(head.subject().world(), client.personIds().of(key));
      people
          .headRow(other)
          .map(row -> row.as(Head.class))
          .filter(found -> found.forwardedTo().filter(head.subject().id()::equals).isPresent())
          .ifPresent(found -> everybody.addAll(everybodyOf(found)));
    }
    return everybody;
  }
}
