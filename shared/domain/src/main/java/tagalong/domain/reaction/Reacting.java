package tagalong.domain.reaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.message.OptOuts;
import tagalong.domain.program.InForce;
import tagalong.domain.program.Programs;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.TooLarge;
import tagalong.domain.webhook.Listeners;
import tagalong.domain.webhook.Webhooks;

/**
 * Reacts to what feeds bring: folds events and facts into the people they are about. Safe to repeat
 * at any point, in any order, from several places at once.
 */
public final class Reacting {
  private static final int MOST_ENTRIES = 12;
  private static final int MOST_FACTS = 20;
  private static final int ATTEMPTS = 60;

  private final People people;
  private final Commits commits;
  private final Clients clients;
  private final Programs programs;
  private final Webhooks webhooks;
  private final Clock clock;
  private final Codes codes;
  private final Merging merging;
  private final Revoking revoking;
  private final OptOuts optOuts;
  private final Directories directories;

  /** One that looks nothing up. */
  public Reacting(Store store, Clock clock) {
    this(store, clock, Directories.NONE);
  }

  public Reacting(Store store, Clock clock, Directories directories) {
    this.people = new People(store);
    this.commits = new Commits(store, clock);
    this.clients = new Clients(store);
    this.programs = new Programs(store, clock);
    this.webhooks = new Webhooks(store);
    this.clock = clock;
    this.codes = new Codes(store);
    this.merging = new Merging(store);
    this.revoking = new Revoking(store, clock, programs);
    this.optOuts = new OptOuts(store);
    this.directories = directories;
  }

  /** Folds events into the people they are about. */
  public void events(List<Event> events) {
    events.forEach(optOuts::take);
    Map<String, Reaction> reactions = new LinkedHashMap<>();
    Map<Subject, List<Entry>> byPerson = new LinkedHashMap<>();
    for (Event event : events) {
      Reaction reaction = reactions.computeIfAbsent(event.world().client(), this::reaction);
      Subject person = new Subject(event.world(), reaction.ids().of(event.keys().getFirst()));
      byPerson
          .computeIfAbsent(person, p -> new ArrayList<>())
          .add(Entry.fresh(directories.look(event)));
    }
    byPerson.forEach(
        (person, entries) -> {
          Reaction reaction = reactions.get(person.world().client());
          for (int i = 0; reaction != null && i < entries.size(); i += MOST_ENTRIES) {
            fold(person, reaction, entries.subList(i, Math.min(i + MOST_ENTRIES, entries.size())));
          }
        });
  }

  /** Folds the facts that wait for a subject. */
  public void facts(Subject subject) {
    if (subject.isCode()) {
      codes.attend(subject);
      return;
    }
    Reaction reaction = reaction(subject.world().client());
    Known known = Known.NOTHING;
    for (List<Row> waiting = people.waiting(subject, MOST_FACTS);
        !waiting.isEmpty();
        waiting = people.waiting(subject, MOST_FACTS)) {
      known = learn(known, attend(subject, reaction, waiting, known));
    }
  }

  /** Looks again at a person, because something may be approved by now. */
  public void due(Subject person) {
    Optional<Head> head = people.head(person);
    head.ifPresent(found -> again(found.subject(), reaction(found.subject().world().client())));
  }

  private Reaction reaction(String client) {
    Client known =
        clients.byId(client).orElseThrow(() -> new IllegalStateException("no client " + client));
    InForce inForce = programs.of(client);
    Listeners listeners = Listeners.of(webhooks, client);
    return new Reaction(inForce, known.personIds(), listeners, clock.instant());
  }

  private Set<Key> attend(Subject subject, Reaction reaction, List<Row> waiting, Known known) {
    Optional<Row> head = people.headRow(subject);
    if (revoking.revokes(subject, waiting)
        || merging.forwards(head, waiting)
        || merging.recognises(subject, head, waiting)) {
      return Set.of();
    }
    List<Row> facts =
        waiting.stream()
            .filter(row -> !(row.content() instanceof Fact.Recognised))
            .filter(row -> !(row.content() instanceof Fact.Forwarded))
            .filter(row -> !(row.content() instanceof Fact.TakenBack))
            .toList();
    return settle(
        subject,
        reaction,
        News.ofFacts(facts.isEmpty() ? takenBackLater(subject, waiting) : facts),
        known,
        head);
  }

  /** What is to be taken back is received first. */
  private List<Row> takenBackLater(Subject subject, List<Row> waiting) {
    List<Row> received =
        waiting.stream()
            .filter(row -> row.content() instanceof Fact.TakenBack)
            .map(row -> row.as(Fact.TakenBack.class).given())
            .flatMap(given -> people.waiting(subject, given).stream())
            .toList();
    if (received.isEmpty()) {
      throw new Busy(subject);
    }
    return received;
  }

  /** Folds entries into a person, or into whom that person turned out to be. */
  private void fold(Subject person, Reaction reaction, List<Entry> entries) {
    Known known = Known.NOTHING;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Row> head = people.headRow(person);
      Optional<String> other = head.flatMap(row -> row.as(Head.class).forwardedTo());
      if (other.isPresent()) {
        Subject target = new Subject(person.world(), other.get());
        // What was folded here already is on its way there, and must not be taken for new.
        facts(person);
        facts(target);
        fold(target, reaction, entries);
        return;
      }
      Set<Key> refused = settle(person, reaction, News.of(entries), known, head);
      if (refused.isEmpty()) {
        return;
      }
      known = learn(known, refused);
    }
    throw new Busy(person);
  }

  private Known learn(Known before, Set<Key> refused) {
    Known known = before;
    for (Key key : refused) {
      Optional<Claim> claim = people.claim(key);
      known = claim.isPresent() ? known.and(Subject.of(key), claim.get().person()) : known;
    }
    return known;
  }

  /**
   * Decides and commits once, and again while there is more to give. Returns the rows that stood in
   * the way.
   */
  private Set<Key> settle(
      Subject subject, Reaction reaction, News news, Known known, Optional<Row> headRow) {
    Head head = headRow.map(row -> row.as(Head.class)).orElseGet(() -> Head.empty(subject));
    for (Ledger inherited : news.inherited()) {
      head = head.with(head.ledger().and(inherited));
    }
    Decision decision = decide(reaction, head, news, known);
    if (!Commits.fits(decision, news) && (news.taken().size() > 1 || news.entries().size() > 1)) {
      return half(subject, reaction, news, known);
    }
    if (news.taken().isEmpty() && decision.fresh().isEmpty() && decision.changed().isEmpty()) {
      return Set.of();
    }
    try {
      Set<Key> refused = commits.commit(headRow, decision, news);
      return refused.isEmpty() && decision.more() ? again(subject, reaction) : refused;
    } catch (TooLarge together) {
      if (news.taken().size() > 1 || news.entries().size() > 1) {
        return half(subject, reaction, news, known);
      }
      throw together;
    }
  }

  /**
   * Of facts only the first half, since the others go on waiting; of entries one after the other.
   */
  private Set<Key> half(Subject subject, Reaction reaction, News news, Known known) {
    if (news.taken().size() > 1) {
      News fewer = News.ofFacts(news.taken().subList(0, news.taken().size() / 2));
      return settle(subject, reaction, fewer, known, people.headRow(subject));
    }
    Set<Key> refused = new HashSet<>();
    int middle = news.entries().size() / 2;
    News first =
        new News(news.entries().subList(0, middle), news.credits(), news.inherited(), news.taken());
    refused.addAll(settle(subject, reaction, first, known, people.headRow(subject)));
    News second = News.of(news.entries().subList(middle, news.entries().size()));
    refused.addAll(settle(subject, reaction, second, known, people.headRow(subject)));
    return refused;
  }

  /** Looks up of budgets and advocates what turns out to matter, and decides again by that. */
  private Decision decide(Reaction reaction, Head head, News news, Known known) {
    Decision decision = judge(reaction, head, news, known);
    return decision.isInformed()
        ? decision
        : decide(reaction, head, news, informed(known, decision));
  }

  private Decision judge(Reaction reaction, Head head, News news, Known known) {
    boolean onto =
        news.inherited().isEmpty()
            && news.entries().stream().noneMatch(reaction::looksBack)
            && news.entries().stream()
                .allMatch(entry -> head.standing().isBefore(entry.input().time()));
    if (onto) {
      Decision decision = reaction.onto(head, news.entries(), news.credits(), known);
      if (!decision.settlesMoreThan(head)) {
        return decision;
      }
    }
    List<Entry> past = people.timeline(head.subject());
    Set<Position> positions = new HashSet<>();
    past.forEach(entry -> positions.add(entry.input().position()));
    List<Entry> unseen =
        news.entries().stream().filter(entry -> positions.add(entry.input().position())).toList();
    return reaction.anew(head, past, unseen, news.credits(), known);
  }

  /** Folds the whole timeline once more: one commit gives only so much. */
  private Set<Key> again(Subject subject, Reaction reaction) {
    Known known = Known.NOTHING;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Row> headRow = people.headRow(subject);
      if (headRow.flatMap(row -> row.as(Head.class).forwardedTo()).isPresent()
          || headRow.isEmpty()) {
        return Set.of();
      }
      Head head = headRow.get().as(Head.class);
      Decision decision = again(head, reaction, known);
      if (decision.changed().isEmpty() && !decision.more()) {
        return Set.of();
      }
      Set<Key> refused = commits.commit(headRow, decision, News.NONE);
      if (refused.isEmpty() && !decision.more()) {
        return Set.of();
      }
      known = learn(known, refused);
    }
    throw new Busy(subject);
  }

  private Decision again(Head head, Reaction reaction, Known known) {
    Decision decision =
        reaction.anew(head, people.timeline(head.subject()), List.of(), List.of(), known);
    return decision.isInformed() ? decision : again(head, reaction, informed(known, decision));
  }

  private Known informed(Known known, Decision decision) {
    return known.and(
        people.budgets(decision.spending().unknown()), people.heads(decision.unasked()));
  }
}
