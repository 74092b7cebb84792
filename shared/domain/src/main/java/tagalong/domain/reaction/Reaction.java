package tagalong.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonIds;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.program.InForce;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.RewardRule;
import tagalong.domain.webhook.Listeners;

/**
 * The heart: what should be true of a person, given what is known and what is new. Pure.
 *
 * @param programs what is promised
 * @param ids who people are
 * @param listeners who is told of what comes of it
 * @param now when this is decided: the date of what is granted; what waits until then is approved
 */
record Reaction(InForce programs, PersonIds ids, Listeners listeners, Instant now) {

  /** Whether an entry says something of what was before it, so that this must be judged again. */
  boolean looksBack(Entry entry) {
    return entry.input() instanceof Input.Happened happened
        && Verdict.told(happened.event(), programs).isPresent();
  }

  /** Folds news that all happened after everything folded before. */
  Decision onto(Head head, List<Entry> news, List<Fact.Credited> credits, Known known) {
    return decide(head, head.ledger(), List.of(), news, credits, known, false);
  }

  /**
   * Folds the whole timeline again, with the news in their places; and once more where that settles
   * something, so that a step before it is judged as it will be ever after.
   */
  Decision anew(
      Head head, List<Entry> past, List<Entry> news, List<Fact.Credited> credits, Known known) {
    Decision decision = decide(head, head.ledger(), past, news, credits, known, true);
    return decision.settlesMoreThan(head)
        ? decide(head, decision.head().ledger(), past, news, credits, known, true)
        : decision;
  }

  /**
   * @param settling what it settles counts from the beginning
   */
  private Decision decide(
      Head before,
      Ledger settling,
      List<Entry> past,
      List<Entry> news,
      List<Fact.Credited> credits,
      Known known,
      boolean whole) {
    Map<Position, Entry> old = new HashMap<>();
    past.forEach(entry -> old.put(entry.input().position(), entry));
    Giving giving = giving(before, settling, news, known);
    Standing standing = whole ? Standing.NONE : before.standing();
    Folding folding =
        new Folding(programs, known, giving, standing, Set.copyOf(old.keySet()), whole);
    List<Entry> all = new ArrayList<>(past);
    all.addAll(news);
    List<Entry> fresh = new ArrayList<>();
    List<Entry> changed = new ArrayList<>();
    for (Entry entry : folding.fold(all)) {
      Entry was = old.get(entry.input().position());
      if (was == null) {
        fresh.add(entry);
      } else if (!was.equals(entry)) {
        changed.add(entry);
      }
    }
    List<Credit> received = credits.stream().map(credit -> receive(credit, giving)).toList();
    return giving.decided(folding.standing(), fresh, changed, received, folding);
  }

  /**
   * What an event adds to what its person is known by: only the company itself adds more keys, or
   * somebody who has proven them.
   */
  static List<PersonKey> told(Event event) {
    return switch (event.source()) {
      case SERVER, FILE, VERIFIED -> event.keys();
      case WEB, APP -> event.keys().subList(0, 1);
    };
  }

  /** Who this is, with what the news tell of it. */
  private Giving giving(Head before, Ledger settling, List<Entry> news, Known known) {
    Head head = before;
    List<PersonKey> recognised = new ArrayList<>();
    for (Entry entry : news) {
      if (entry.input() instanceof Input.Happened happened) {
        Event event = happened.event();
        List<PersonKey> told = told(event);
        told.stream()
            .skip(1)
            .filter(
                key ->
                    isToldOf(key) && !before.keys().contains(key) && !isOf(key, before.subject()))
            .forEach(recognised::add);
        head = Identity.changes(event) ? head.knownNowBy(told) : head.knownBy(told);
        event.keys().stream()
            .skip(1)
            .filter(key -> key.kind() == PersonKey.Kind.DEVICE)
            .forEach(recognised::add);
      }
    }
    Giving giving = new Giving(head, settling, ids, listeners, programs, known, now);
    recognised.stream().distinct().forEach(giving::recognise);
    news.stream()
        .map(Entry::input)
        .filter(Input.Happened.class::isInstance)
        .map(input -> ((Input.Happened) input).event())
        .forEach(event -> Identity.target(event).ifPresent(to -> giving.goOnAs(to, event)));
    return giving;
  }

  private static boolean isToldOf(PersonKey key) {
    return switch (key.kind()) {
      case EMAIL, PARTNER_USER_ID -> true;
      case PERSON_ID, DEVICE, EVENT -> false;
    };
  }

  private boolean isOf(PersonKey key, Subject person) {
    return ids.of(key).equals(person.id());
  }

  private Credit receive(Fact.Credited credit, Giving giving) {
    Optional<ProgramVersion> version = programs.version(credit.program(), credit.version());
    Optional<RewardRule> rule = version.flatMap(v -> v.program().rule(credit.rule()));
    return rule.isPresent()
        ? giving.receive(credit, version.get(), rule.get())
        : new Credit(
            credit,
            List.of(Finding.failed(credit.rule(), "The program has no such rule.")),
            Optional.empty());
  }
}
