package tagalong.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonIds;
import tagalong.domain.event.Subject;
import tagalong.domain.message.Message;
import tagalong.domain.program.InForce;
import tagalong.domain.reward.Reward;
import tagalong.domain.webhook.Listeners;

/**
 * Folds a timeline once more from its beginning, from nothing but what came in and the ledger, to
 * say what should be stored. It writes nothing.
 */
public final class Refolding {
  private final Reaction reaction;
  private final Function<Subject, Optional<String>> holders;

  /**
   * @param programs of the client
   * @param ids of the client
   * @param holders who claimed something
   */
  public Refolding(InForce programs, PersonIds ids, Function<Subject, Optional<String>> holders) {
    this.holders = holders;
    this.reaction = new Reaction(programs, ids, Listeners.NONE, Instant.EPOCH);
  }

  /**
   * What a person's timeline comes to.
   *
   * @param head as it is stored; only its subject and ledger are made use of
   * @param stored the timeline; of it, what came in, what was given, and what the order of arrival
   *     decided
   */
  public Refolded refold(Head head, List<Entry> stored) {
    List<Entry> bare = stored.stream().map(entry -> bare(entry, entry.given())).toList();
    Head known = known(head, stored);
    Decision decision = decide(known, bare);
    Map<Position, Entry> folded = new HashMap<>();
    decision.changed().forEach(entry -> folded.put(entry.input().position(), entry));
    List<Entry> timeline =
        bare.stream().map(e -> folded.getOrDefault(e.input().position(), e)).toList();
    Stream<String> facts = decision.facts().stream().map(Fact::id);
    Stream<String> rewards = decision.rewards().stream().map(Reward::id);
    Stream<String> mails =
        decision.messages().stream().filter(m -> m.cause().isPresent()).map(Message::id);
    return new Refolded(
        known.with(decision.head().standing()),
        timeline,
        Stream.of(facts, rewards, mails).flatMap(all -> all).toList());
  }

  /** Places that somebody has are not to be had, as it was found when it was folded. */
  private Decision decide(Head head, List<Entry> bare) {
    Known taken = Known.NOTHING;
    while (true) {
      Decision decision = reaction.anew(head, bare, List.of(), List.of(), taken);
      Known more = taken;
      for (Subject claimed : decision.claims().keySet()) {
        Optional<String> holder = holders.apply(claimed);
        more = holder.isPresent() ? more.and(claimed, holder.get()) : more;
      }
      if (more.equals(taken)) {
        return decision;
      }
      taken = more;
    }
  }

  /** Everything that a person's timeline tells others, credits aside. */
  public List<Fact> told(Head head, List<Entry> stored) {
    List<Entry> untold = new ArrayList<>();
    for (Entry entry : stored) {
      untold.add(
          bare(entry, entry.given().stream().filter(g -> g.kind() != Given.Kind.FACT).toList()));
    }
    return reaction
        .anew(known(head, stored), untold, List.of(), List.of(), Known.NOTHING)
        .facts()
        .stream()
        .filter(fact -> !(fact instanceof Fact.Credited))
        .toList();
  }

  /** The business key that an event claims for its person, if it names one. */
  public static Optional<Subject> businessKey(Event event) {
    return Folding.businessKey(event);
  }

  private static Entry bare(Entry entry, List<Given> given) {
    return new Entry(entry.input(), List.of(), given, entry.twin(), entry.note());
  }

  private static Head known(Head head, List<Entry> timeline) {
    Head known = Head.empty(head.subject()).with(head.ledger());
    for (Entry entry : timeline) {
      if (entry.input() instanceof Input.Happened happened) {
        known = known.knownBy(Reaction.told(happened.event()));
      }
    }
    return known;
  }
}
