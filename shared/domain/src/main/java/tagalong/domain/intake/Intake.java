package tagalong.domain.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import tagalong.domain.client.Client;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.Lane;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.World;
import tagalong.domain.intake.Reading.Unreadable;
import tagalong.domain.intake.Refusal.Reason;
import tagalong.domain.store.Commits;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.TooLarge;

/** Takes events in: gives each an id, appends it to the log, and answers. The one way in. */
public final class Intake {
  /** What is told sooner happened now. */
  private static final Duration LATE = Duration.ofSeconds(10);

  private final Store store;
  private final Tellings tellings;
  private final Clock clock;
  private final RandomGenerator random;

  public Intake(Store store, Clock clock, RandomGenerator random) {
    this.store = store;
    this.tellings = new Tellings(store);
    this.clock = clock;
    this.random = random;
  }

  /** Returns when the event is durable, or says why it is refused. */
  public Answer accept(Submission submission) {
    return accept(List.of(submission)).getFirst();
  }

  /**
   * As with the tag's own id for the event: told again under the same id, it is the same event.
   *
   * @param age how long ago it happened, where it says no time; by the tag, whose clock may be
   *     wrong but goes
   */
  public Answer accept(Submission submission, TagId id, Duration age) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Submission timed = age.compareTo(LATE) < 0 ? submission : submission.orAt(now.minus(age));
    Minting minting = id.mintingAt(tellings.time(submission.client(), id, now, age));
    return durable(List.of(judge(timed, now, minting))).getFirst();
  }

  /** Whom an event would be about, as derived from it alone; empty where it names nobody. */
  public static Optional<String> person(Submission submission) {
    return Reading.keys(submission).stream().findFirst().map(submission.client().personIds()::of);
  }

  /**
   * Answers in the order of the submissions; what is refused does not stand in the way of the
   * others.
   */
  public List<Answer> accept(List<Submission> submissions) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Answer> answers = new ArrayList<>();
    for (Submission submission : submissions) {
      answers.add(judge(submission, now, Minting.random(now, random)));
    }
    return durable(answers);
  }

  /** What takes more room than a row has is refused, the rest is stored. */
  private List<Answer> durable(List<Answer> answers) {
    try {
      append(answers, Lane.LIVE);
      return answers;
    } catch (TooLarge tooLarge) {
      List<Answer> fitting =
          answers.stream().map(answer -> refusedIfIn(tooLarge.rows(), answer)).toList();
      append(fitting, Lane.LIVE);
      return fitting;
    }
  }

  private static Answer refusedIfIn(Set<Key> tooLarge, Answer answer) {
    return switch (answer) {
      case Answer.Accepted accepted when tooLarge.contains(accepted.event().key()) ->
          new Answer.Refused(
              new Refusal(
                  Reason.TOO_LARGE,
                  "The event holds more than can be stored. Send less data with it.",
                  Map.of("largest_bytes", Integer.toString(Commits.LARGEST_EVENT))));
      case Answer.Accepted fits -> fits;
      case Answer.Refused refused -> refused;
    };
  }

  /**
   * What a submission becomes, nothing stored.
   *
   * @param arrived stands in for a time that was not sent
   */
  public static Answer judge(Submission submission, Instant arrived, Minting minting) {
    try {
      String name = Reading.name(submission);
      Instant time = Reading.time(submission, arrived);
      World world = new World(submission.client().id(), Reading.container(submission));
      List<PersonKey> keys = Reading.keys(submission);
      EventId id = minting.mint(submission.client(), keys);
      List<PersonKey> named =
          keys.isEmpty() ? List.of(new PersonKey(PersonKey.Kind.EVENT, id.value())) : keys;
      Event event =
          new Event(id, world, name, time, arrived, submission.source(), named, submission.data());
      return new Answer.Accepted(event, submission.client().personIds().of(named.getFirst()));
    } catch (Unreadable unreadable) {
      return new Answer.Refused(unreadable.refusal());
    }
  }

  /**
   * Makes accepted events durable; those that are there already are left as they are.
   *
   * @throws TooLarge naming the events that hold more than can be stored; none is stored then
   */
  public void append(List<Answer> answers, Lane lane) {
    List<Row> rows = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer instanceof Answer.Accepted accepted) {
        rows.add(accepted.event().row(lane));
      }
    }
    if (!rows.isEmpty()) {
      store.append(rows);
    }
  }

  /** How events get their ids. */
  @FunctionalInterface
  public interface Minting {
    EventId mint(Client client, List<PersonKey> keys);

    /** A new id for each event, spread over the shards by whom it is about. */
    static Minting random(Instant arrived, RandomGenerator random) {
      return (client, keys) ->
          EventId.of(arrived, shard(client, keys, random), random.nextLong(), random.nextLong());
    }

    /**
     * The id of a row of a file: the same for the same row, however often the file arrives.
     *
     * @param arrived when the file arrived first
     * @param file names the file, by its content
     * @param offset where in the file the row begins, in bytes
     */
    static Minting derived(Instant arrived, long file, long offset) {
      return (client, keys) ->
          EventId.of(arrived, keys.isEmpty() ? 0 : shardOf(client, keys), file, offset);
    }

    private static int shard(Client client, List<PersonKey> keys, RandomGenerator random) {
      return keys.isEmpty() ? random.nextInt(client.shards()) : shardOf(client, keys);
    }

    private static int shardOf(Client client, List<PersonKey> keys) {
      return client.personIds().shard(keys.getFirst(), client.shards());
    }
  }
}
