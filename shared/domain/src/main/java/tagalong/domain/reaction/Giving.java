package tagalong.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonIds;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.message.Message;
import tagalong.domain.program.Condition;
import tagalong.domain.program.InForce;
import tagalong.domain.program.OwnCode;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.RewardRule.Per;
import tagalong.domain.program.Step;
import tagalong.domain.reward.Reward;
import tagalong.domain.webhook.Listeners;
import tagalong.domain.webhook.Notice;
import tagalong.domain.webhook.Occurrence;

/**
 * What is given to a person in one commit, and the ledger that it is written into: every grant is
 * counted where it is made, and freezes the referral it rests on.
 */
final class Giving {
  /** What one commit gives at most; the rest follows in the next. */
  static final int MOST = 15;

  /** What one commit tells and mails at most. */
  private static final int MOST_TOLD = 75;

  private final Head me;
  private final PersonIds ids;
  private final Listeners listeners;
  private final Known known;
  private final Instant now;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Reward> rewards = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final Map<Position, Instant> wakes = new HashMap<>();
  private final Map<Subject, String> places = new HashMap<>();
  private final Spending spending;
  private final InForce programs;
  private final Set<Subject> unasked = new HashSet<>();
  private Ledger ledger;
  private Standing standing;
  private boolean more;

  /**
   * @param settling what it settles counts already, though it may be this that settles it
   */
  Giving(
      Head me,
      Ledger settling,
      PersonIds ids,
      Listeners listeners,
      InForce programs,
      Known known,
      Instant now) {
    this.me = me;
    this.programs = programs;
    this.known = known;
    this.ids = ids;
    this.listeners = listeners;
    this.now = now;
    this.spending = new Spending(known);
    this.ledger = me.ledger().settlingAlso(settling);
    this.standing = me.standing();
  }

  /** Where this person stands by now. */
  void standAt(Standing now) {
    this.standing = now;
  }

  boolean isMe(String person) {
    return me.subject().id().equals(person);
  }

  String personOf(PersonKey key) {
    return ids.of(key);
  }

  Optional<Referral> settled(String program) {
    return Optional.ofNullable(ledger.settled().get(program));
  }

  Instant now() {
    return now;
  }

  /** Asks to be folded again then: something that an event leads to waits until that time. */
  void wakeAt(Event event, Instant time) {
    wakes.put(new Position(event.time(), event.id().value()), time);
  }

  Ledger ledger() {
    return ledger;
  }

  Head me() {
    return me;
  }

  /** The code of this person's own link into a program. */
  String ownCode(String program) {
    return OwnCode.of(ids, me.subject().id(), program);
  }

  Party party(Event event) {
    Party known = me.party();
    Optional<String> email = Party.of(known.person(), event.keys()).email().or(known::email);
    return new Party(known.person(), email).seenIn(event);
  }

  /** Whether somebody who is said to have referred this person may be nobody else. */
  boolean mayBeMe(Party advocate) {
    return me.party().mayBe(advocate);
  }

  /**
   * Tells whoever is known by a partner's user id or a browser alone that it is this person. A
   * browser that was somebody's first stays theirs.
   */
  void recognise(PersonKey key) {
    String id = DerivedId.of("recognised", key.written(), me.subject().id());
    facts.add(
        new Fact.Recognised(id, new Subject(me.subject().world(), ids.of(key)), me.subject().id()));
  }

  /** Tells this person that it goes on as another, because the company says so. */
  void goOnAs(String other, Event cause) {
    String id = DerivedId.of("forwarded", cause.id().value(), me.subject().id());
    facts.add(new Fact.Forwarded(id, me.subject(), other));
  }

  /** Tells a fact once, however often the entry that leads to it is folded. */
  void tell(Fact fact, String program, String rule, List<Given> given) {
    if (given.stream().noneMatch(g -> g.id().equals(fact.id()))) {
      facts.add(fact);
      given.add(new Given(program, rule, Given.Kind.FACT, fact.id()));
    }
  }

  /** Whether one more that is told fits into this commit; else it follows in the next. */
  boolean hasRoom() {
    more |= told() >= MOST_TOLD;
    return told() < MOST_TOLD;
  }

  private int told() {
    return facts.size() + messages.size() + notices.size() + places.size();
  }

  /** Tells webhooks that a step was taken, each once, however often the step is judged. */
  void tellOthers(Event event, String program, Step step, List<Given> given) {
    Occurrence taken =
        Occurrence.of(
            event,
            me.subject().id(),
            me.knownBy(event.keys()).keys(),
            program,
            step.name(),
            step.journey());
    for (Notice notice : listeners.notices(taken, event.received(), now)) {
      boolean before =
          given.stream()
              .anyMatch(
                  g ->
                      g.kind() == Given.Kind.NOTICE
                          && g.rule().equals(notice.webhook())
                          && g.program().equals(program));
      if (!before && hasRoom()) {
        notices.add(notice);
        given.add(new Given(program, notice.webhook(), Given.Kind.NOTICE, taken.id()));
      }
    }
  }

  /**
   * Takes one of so many places that all people have together. False when none is left, as far as
   * is known.
   */
  boolean takePlace(Event event, String what, int most) {
    for (int number = 0; number < most; number++) {
      Subject place = Subject.place(event.world(), what, number);
      if (!known.holders().containsKey(place) && !places.containsKey(place)) {
        places.put(place, event.id().value());
        return true;
      }
    }
    return false;
  }

  /** Promises an e-mail about a step, and counts it under what it is limited by. */
  void promise(Message message, List<String> counted, List<Given> given) {
    messages.add(message.promisedAt(now));
    counted.forEach(what -> ledger = ledger.mailing(what));
    given.add(new Given(message.program(), message.email(), Given.Kind.MESSAGE, message.id()));
  }

  /**
   * Gives what a rule promises for a step whose conditions hold, within the rule's limits.
   *
   * @param raw the event as it came: what it is given for does not depend on what it is called here
   */
  Finding give(
      ProgramVersion version,
      RewardRule rule,
      Step step,
      Event event,
      Event raw,
      Optional<Referral> referral,
      List<Given> given) {
    boolean mine = rule.to() == step.journey();
    String program = version.program().id();
    if (!mine && referral.isEmpty()) {
      return Finding.failed(rule.name(), "There is nobody on the other side of this step.");
    }
    Optional<String> obstacle =
        refusedBefore(version.program(), rule, given)
            .or(
                () ->
                    mine
                        ? vacancy(version.program(), rule, event.time()).end(true)
                        : creditedBefore(program, rule));
    if (obstacle.isPresent()) {
      return Finding.failed(rule.name(), obstacle.get());
    }
    if (rewards.size() + facts.size() >= MOST || !hasRoom()) {
      more = true;
      return Finding.failed(rule.name(), Finding.LATER);
    }
    Optional<String> refused =
        referral.flatMap(one -> notTogether(version.program(), rule, one, event, given));
    if (refused.isEmpty() && mine) {
      refused = noPlace(vacancy(version.program(), rule, event.time()), given);
    }
    if (refused.isPresent()) {
      return Finding.failed(rule.name(), refused.get());
    }
    referral.ifPresent(settled -> ledger = ledger.settling(program, settled));
    String reason = mine ? reason(rule, raw, "") : reason(rule, raw, me.subject().id());
    Given made =
        mine
            ? grantToMe(version, rule, event, reason)
            : credit(version, rule, event, referral.get(), reason);
    given.add(made);
    return Finding.passed(rule.name(), said(made));
  }

  /** Turns a friend's credit into a reward, within the rule's limits. */
  Credit receive(Fact.Credited credit, ProgramVersion version, RewardRule rule) {
    Optional<Finding> suspicion = new Receiving(version, rule, credit).suspicion(me, ledger);
    if (suspicion.isPresent()) {
      return new Credit(credit, List.of(suspicion.get()), Optional.empty());
    }
    Vacancy vacancy = vacancy(version.program(), rule, credit.at());
    Optional<String> obstacle = vacancy.end(false).or(() -> noPlace(vacancy));
    if (obstacle.isPresent()) {
      return new Credit(
          credit, List.of(Finding.failed(rule.name(), obstacle.get())), Optional.empty());
    }
    ledger = new Receiving(version, rule, credit).counted(ledger);
    Granting granting =
        new Granting(me, version, rule, credit.cause(), credit.at(), credit.value(), standing);
    Reward reward = grant(granting, credit.reason());
    Given made = new Given(credit.program(), rule.name(), Given.Kind.REWARD, reward.id());
    return new Credit(
        credit, List.of(Finding.passed(rule.name(), said(made))), Optional.of(reward.id()));
  }

  /** Says of a referral that it would have decided something that is settled already. */
  Entry noticeIfTooLate(Entry entry, Input.Referred referred, Set<Position> old) {
    Optional<Referral> settled = Optional.ofNullable(me.ledger().settled().get(referred.program()));
    boolean tooLate =
        !old.contains(entry.input().position())
            && settled
                .filter(s -> Referral.EARLIEST_FIRST.compare(referred.referral(), s) < 0)
                .isPresent();
    return tooLate
        ? new Entry(
            entry.input(), entry.steps(), entry.given(), entry.twin(), Optional.of("too_late"))
        : entry;
  }

  Decision decided(
      Standing standing,
      List<Entry> fresh,
      List<Entry> changed,
      List<Credit> credits,
      Folding folding) {
    Head head = me.with(ledger).with(standing);
    Set<Instant> due = new TreeSet<>();
    Stream.concat(fresh.stream(), changed.stream())
        .flatMap(entry -> Optional.ofNullable(wakes.get(entry.input().position())).stream())
        .forEach(due::add);
    Map<Subject, String> claims = new HashMap<>(folding.claims());
    claims.putAll(places);
    return new Decision(
        head, fresh, changed, credits, facts, rewards, messages, notices, claims, spending, unasked,
        due, more);
  }

  /** What was given, for people. */
  static String said(Given given) {
    return switch (given.kind()) {
      case REWARD -> "It earned the reward " + given.id() + ".";
      case CREDIT -> "It is credited to the advocate, as " + given.id() + ".";
      case MESSAGE -> "It is mailed, as " + given.id() + ".";
      case NOTICE -> "Webhooks are told of it, as " + given.id() + ".";
      case FACT -> "It is told to others, as " + given.id() + ".";
      case APPROVAL -> "It is approved.";
      case REFUSED -> given.id();
    };
  }

  /**
   * Why there is no place for it. What found none once is not asked again: by then it would be told
   * of other limits.
   */
  private Optional<String> noPlace(Vacancy vacancy, List<Given> given) {
    Optional<String> obstacle = noPlace(vacancy);
    obstacle.ifPresent(
        said ->
            given.add(
                new Given(
                    vacancy.program().id(), vacancy.rule().name(), Given.Kind.REFUSED, said)));
    return obstacle;
  }

  /**
   * Why the two of them earn nothing. That stays, and with it who referred whom: what is known of
   * the advocate may change.
   */
  private Optional<String> notTogether(
      Program program, RewardRule rule, Referral referral, Event event, List<Given> given) {
    Subject advocate = new Subject(event.world(), referral.advocate().person());
    if (rule.conditions().contains(new Condition.NoCounterReferral())
        && !known.advocates().containsKey(advocate)) {
      unasked.add(advocate);
    }
    Optional<Head> other = known.advocates().getOrDefault(advocate, Optional.empty());
    Optional<String> obstacle =
        new Relationship(me.knownBy(event.keys()), ledger, referral, programs)
            .obstacle(program.id(), rule, other, given);
    obstacle.ifPresent(
        said -> {
          ledger = ledger.settling(program.id(), referral);
          given.add(new Given(program.id(), rule.name(), Given.Kind.REFUSED, said));
        });
    return obstacle;
  }

  private Optional<String> noPlace(Vacancy vacancy) {
    Optional<String> obstacle = vacancy.obstacle();
    ledger = vacancy.counted();
    return obstacle;
  }

  private static Optional<String> refusedBefore(
      Program program, RewardRule rule, List<Given> given) {
    return given.stream()
        .filter(g -> g.kind() == Given.Kind.REFUSED)
        .filter(g -> g.program().equals(program.id()) && g.rule().equals(rule.name()))
        .findFirst()
        .map(Giving::said);
  }

  private Vacancy vacancy(Program program, RewardRule rule, Instant at) {
    return new Vacancy(program, rule, ledger, spending, me.subject().world(), at);
  }

  private Optional<String> creditedBefore(String program, RewardRule rule) {
    return rule.per() != Per.STEP && ledger.credited(program, rule.name()) > 0
        ? Optional.of("The advocate was credited for this friend before.")
        : Optional.empty();
  }

  private static String reason(RewardRule rule, Event event, String friend) {
    return switch (rule.per()) {
      case PERSON -> "once";
      case FRIEND -> "friend:" + friend;
      case STEP -> Folding.businessKey(event).map(Subject::id).orElse(event.id().value());
    };
  }

  private Given grantToMe(ProgramVersion version, RewardRule rule, Event event, String reason) {
    Granting granting =
        new Granting(
            me.knownBy(event.keys()),
            version,
            rule,
            event.id().value(),
            event.time(),
            Granting.value(event),
            standing);
    return new Given(
        version.program().id(), rule.name(), Given.Kind.REWARD, grant(granting, reason).id());
  }

  private Reward grant(Granting granting, String reason) {
    Vacancy vacancy = vacancy(granting.version().program(), granting.rule(), granting.at());
    Reward reward = granting.reward(vacancy.supplier(), reason, now);
    rewards.add(reward);
    messages.addAll(Promising.messages(reward, granting.version(), now));
    notices.addAll(listeners.notices(Occurrence.of(reward), now, now));
    ledger = vacancy.taken();
    return reward;
  }

  private Given credit(
      ProgramVersion version, RewardRule rule, Event event, Referral referral, String reason) {
    String program = version.program().id();
    Subject advocate = new Subject(event.world(), referral.advocate().person());
    String id = DerivedId.of("credited", program, rule.name(), me.subject().id(), reason);
    facts.add(
        new Fact.Credited(
            id,
            advocate,
            program,
            version.number(),
            rule.name(),
            party(event),
            event.time(),
            event.id().value(),
            reason,
            Granting.value(event)));
    ledger = ledger.crediting(program, rule.name());
    return new Given(program, rule.name(), Given.Kind.CREDIT, id);
  }
}
