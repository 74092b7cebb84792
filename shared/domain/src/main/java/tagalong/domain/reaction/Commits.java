package tagalong.domain.reaction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.agenda.Task;
import tagalong.domain.agenda.Timers;
import tagalong.domain.event.Subject;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.TooLarge;
import tagalong.domain.store.Write;

/** Makes a decision true: all of it in one commit, guarded by the version of the head. */
final class Commits {
  private static final int SPARE = 5;
  private static final long MINUTE = 60_000;
  private final Store store;
  private final Timers timers;

  Commits(Store store, Clock clock) {
    this.store = store;
    this.timers = new Timers(clock);
  }

  /**
   * Empty when it is done; else the rows that stood in the way. A fact that was told already and
   * still waits does not: whoever it is about will hear it once.
   */
  Set<Key> commit(Optional<Row> head, Decision decision, News news) {
    Set<Key> refused = attempt(head, decision, news);
    Decision untold = decision.without(refused);
    boolean told = untold.facts().size() < decision.facts().size();
    return told ? commit(head, untold, news) : refused;
  }

  private Set<Key> attempt(Optional<Row> head, Decision decision, News news) {
    Subject subject = decision.head().subject();
    List<Write> writes = writes(decision, news);
    writes.addAll(timers(decision));
    List<Write> rewritten = new ArrayList<>();
    decision.changed().forEach(entry -> rewritten.add(new Write.Put(entry.row(subject))));
    Optional<Row> guard = head;
    while (guard.isPresent() && !rewritten.isEmpty()) {
      Write last = guarding(guard, decision.head());
      Optional<Set<Key>> done = together(last, writes, rewritten);
      if (done.isPresent()) {
        return done.get();
      }
      Set<Key> refused = ahead(guard.get(), rewritten);
      if (!refused.isEmpty()) {
        return refused;
      }
      guard = guard.map(row -> row.atVersion(row.version() + 1));
    }
    writes.addAll(rewritten);
    writes.addFirst(guarding(guard, decision.head()));
    return refused(store.commit(writes));
  }

  /** What falls due in one minute falls due together at its end: one timer has one time. */
  private List<Write> timers(Decision decision) {
    Subject subject = decision.head().subject();
    Task task =
        new Task.Approve(subject.world().client(), subject.world().container(), subject.id());
    return decision.due().stream()
        .map(due -> due.plusMillis(MINUTE - 1).truncatedTo(ChronoUnit.MINUTES))
        .distinct()
        .map(due -> timers.set(task, due))
        .toList();
  }

  /** Empty when this is too much for one commit. */
  private Optional<Set<Key>> together(Write guard, List<Write> writes, List<Write> rewritten) {
    if (writes.size() + rewritten.size() >= Store.WRITES_PER_COMMIT) {
      return Optional.empty();
    }
    List<Write> all = new ArrayList<>(writes);
    all.addAll(rewritten);
    all.addFirst(guard);
    try {
      return Optional.of(refused(store.commit(all)));
    } catch (TooLarge tooMuch) {
      return Optional.empty();
    }
  }

  /** Commits as many of the first as fit, and takes them away. */
  private Set<Key> ahead(Row guard, List<Write> rewritten) {
    int most = Math.min(rewritten.size(), Store.WRITES_PER_COMMIT - SPARE);
    while (true) {
      List<Write> part = rewritten.subList(0, most);
      try {
        Set<Key> refused = commit(guard, part);
        part.clear();
        return refused;
      } catch (TooLarge tooMuch) {
        if (most == 1) {
          throw tooMuch;
        }
        most /= 2;
      }
    }
  }

  /** Whether a decision fits into one commit, rewritten entries aside. */
  static boolean fits(Decision decision, News news) {
    return writes(decision, news).size() + decision.due().size() < Store.WRITES_PER_COMMIT;
  }

  private Set<Key> commit(Row guard, List<Write> part) {
    List<Write> writes = new ArrayList<>(part);
    writes.addFirst(new Write.Update(guard));
    return refused(store.commit(writes));
  }

  static Set<Key> refused(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Committed done -> Set.of();
      case Outcome.Refused refused -> refused.keys();
    };
  }

  static Write guarding(Optional<Row> before, Head head) {
    return before
        .<Write>map(row -> new Write.Update(row.holding(head)))
        .orElseGet(() -> new Write.Insert(Row.of(head.subject().head(), head)));
  }

  private static List<Write> writes(Decision decision, News news) {
    Subject subject = decision.head().subject();
    List<Write> writes = new ArrayList<>(news.removals());
    decision.fresh().forEach(entry -> writes.add(new Write.Insert(entry.row(subject))));
    decision
        .credits()
        .forEach(
            c ->
                writes.add(new Write.Put(Row.of(subject.key(Credit.RECEIVED + c.fact().id()), c))));
    decision.facts().forEach(fact -> writes.add(new Write.Insert(fact.row())));
    decision.messages().forEach(message -> writes.add(new Write.Insert(message.row())));
    decision.notices().forEach(notice -> writes.add(new Write.Insert(notice.row())));
    for (Reward reward : decision.rewards()) {
      writes.add(new Write.Insert(Rewards.row(reward)));
    }
    decision
        .claims()
        .forEach(
            (key, event) ->
                writes.add(new Write.Insert(Row.of(key.head(), new Claim(subject.id(), event)))));
    writes.addAll(decision.spending().writes());
    return distinct(writes);
  }

  /** One row is written once: a fact that is told twice is the same fact. */
  static List<Write> distinct(List<Write> writes) {
    Set<Key> keys = new HashSet<>();
    return new ArrayList<>(writes.stream().filter(write -> keys.add(write.key())).toList());
  }
}
