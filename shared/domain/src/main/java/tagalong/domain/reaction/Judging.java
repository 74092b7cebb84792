package tagalong.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.Event;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Facts;
import tagalong.domain.program.Journey;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.Referrals;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.Step;

/** Judges one step by the version of a program that was in force when it happened. */
final class Judging {
  private final ProgramVersion version;
  private final Program program;
  private final Step step;
  private final Event raw;
  private final Input.Happened happened;
  private final Event event;
  private final Standing standing;
  private final Giving giving;
  private final List<Verdict> verdicts;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param raw the event as it came
   * @param happened the same as the program sees it
   */
  Judging(
      ProgramVersion version,
      Step step,
      Event raw,
      Input.Happened happened,
      Standing standing,
      Giving giving,
      List<Verdict> verdicts) {
    this.version = version;
    this.program = version.program();
    this.step = step;
    this.raw = raw;
    this.happened = happened;
    this.event = happened.event();
    this.standing = standing;
    this.giving = giving;
    this.verdicts = verdicts;
  }

  /**
   * @param given what this event has led to already; what it newly leads to is added
   */
  StepTaken judge(List<Given> given) {
    Optional<Referral> referral =
        step.journey() == Journey.FRIEND ? attributed() : Optional.empty();
    List<Finding> weighed = List.of();
    boolean counts = counts(step, event, standing);
    if (counts) {
      weighed = weigh(referral);
      findings.addAll(new Telling(version, step, event, giving).tell(given));
      earn(weighed, referral, given);
    } else {
      findings.add(obstacle());
    }
    boolean trusted = counts && weighed.stream().allMatch(Finding::passed);
    return new StepTaken(
        program.id(),
        version.number(),
        step.name(),
        step.journey(),
        trusted ? Quality.HIGH : Quality.LOW,
        referral,
        findings,
        standing.variants(program.id()),
        weighed);
  }

  /** Whether a step counts that comes from where it comes from, for whoever takes it. */
  static boolean counts(Step step, Event event, Standing standing) {
    return comesFrom(step, event)
        && standing.isIn(step.audiences())
        && objection(step, event).isEmpty();
  }

  private static Optional<String> objection(Step step, Event event) {
    return step.when().flatMap(formula -> formula.objection(Facts.of(event)));
  }

  private static boolean comesFrom(Step step, Event event) {
    return step.sources().isEmpty() || step.sources().contains(event.source());
  }

  /** Why the step does not count. */
  private Finding obstacle() {
    if (!comesFrom(step, event)) {
      return Finding.failed(
          "source", "It came from " + event.source() + ", where this step does not count.");
    }
    return standing.isIn(step.audiences())
        ? Finding.failed("when", objection(step, event).orElseThrow())
        : Finding.failed(
            "audience",
            "It counts for people in %s only."
                .formatted(String.join(", ", step.audiences().stream().sorted().toList())));
  }

  /** Where nobody else referred this person, what they did themselves is looked at. */
  private List<Finding> weigh(Optional<Referral> referral) {
    Optional<Referral> looked =
        step.journey() == Journey.FRIEND
            ? referral.or(this::ownReferral).map(this::whereverTheyWere)
            : Optional.empty();
    return new Suspicions(program, step, happened, standing, giving, looked).weigh();
  }

  private void earn(List<Finding> weighed, Optional<Referral> referral, List<Given> given) {
    Optional<Finding> suspicion = weighed.stream().filter(one -> !one.passed()).findFirst();
    Ruling ruling =
        new Approving(program, step, event, verdicts, giving.now()).rule(suspicion, given);
    say(ruling);
    for (RewardRule rule : program.rewards()) {
      if (rule.step().equals(step.name())) {
        findings.add(reward(rule, ruling, referral, given));
      }
    }
    if (ruling instanceof Ruling.Declined(var said, var verdict)) {
      new TakingBack(program.id(), event, giving).tell(verdict, referral, given);
    }
    if (suspicion.isEmpty()) {
      findings.addAll(new Mailing(version, step, event, standing, giving).mail(given));
    }
    giving.tellOthers(event, program.id(), step, given);
  }

  /** Steps that are approved as usual go without saying. */
  private void say(Ruling ruling) {
    switch (ruling) {
      case Ruling.Approved(var said, var lasting) -> {
        if (lasting || step.approval().isPresent()) {
          findings.add(Finding.passed("approval", said));
        }
      }
      case Ruling.Waits(var said, var until) -> {
        findings.add(Finding.failed("approval", said));
        until.ifPresent(time -> giving.wakeAt(event, time));
      }
      case Ruling.Declined(var said, var verdict) -> findings.add(Finding.failed("approval", said));
      case Ruling.Suspicious(var said) -> {
        if (step.approval().isPresent()) {
          findings.add(Finding.failed("approval", said));
        }
      }
    }
  }

  /** Who referred this person at the time of the event. What something was granted on stays. */
  private Optional<Referral> attributed() {
    Instant at = event.time();
    Optional<Referral> settled = giving.settled(program.id());
    if (settled.isPresent()) {
      return settled.filter(referral -> counts(referral, at));
    }
    List<Referral> counting =
        standing.referrals(program.id()).stream()
            .filter(referral -> counts(referral, at) && !giving.mayBeMe(referral.advocate()))
            .toList();
    return switch (program.referrals().prefer()) {
      case EARLIEST -> counting.stream().min(Referral.EARLIEST_FIRST);
      case LATEST -> counting.stream().max(Referral.EARLIEST_FIRST);
    };
  }

  /** The same, with all that is known of where its advocate was when they referred this person. */
  private Referral whereverTheyWere(Referral referral) {
    Party advocate =
        standing.referrals(program.id()).stream()
            .filter(other -> counts(other, event.time()))
            .map(Referral::advocate)
            .filter(other -> other.person().equals(referral.advocate().person()))
            .reduce(referral.advocate(), Party::alsoWhere);
    return new Referral(referral.at(), advocate, referral.way(), referral.cause());
  }

  private Optional<Referral> ownReferral() {
    return standing.referrals(program.id()).stream()
        .filter(one -> counts(one, event.time()) && giving.mayBeMe(one.advocate()))
        .min(Referral.EARLIEST_FIRST);
  }

  private boolean counts(Referral referral, Instant at) {
    Referrals referrals = program.referrals();
    return !referral.at().isAfter(at)
        && referrals.lookBack().filter(span -> referral.at().isBefore(at.minus(span))).isEmpty();
  }

  /** Judged where the credit arrives: the advocate's side knows it. */
  private static boolean isOfAdvocate(Condition condition) {
    return condition instanceof Condition.HasEmail;
  }

  private Optional<String> email() {
    return giving.party(event).email();
  }

  private Finding reward(
      RewardRule rule, Ruling ruling, Optional<Referral> referral, List<Given> given) {
    Optional<Given> before =
        given.stream()
            .filter(g -> g.program().equals(program.id()) && g.isByRule(rule.name()))
            .findFirst();
    if (before.isPresent() && ruling instanceof Ruling.Declined(var said, var verdict)) {
      return Finding.failed(rule.name(), Giving.said(before.get()) + " It is taken back.");
    }
    if (before.isPresent()) {
      return Finding.passed(rule.name(), Giving.said(before.get()));
    }
    if (!(ruling instanceof Ruling.Approved)) {
      return Finding.failed(rule.name(), ruling.said());
    }
    Optional<Block> block = standing.known().blocked().filter(one -> rule.to() == step.journey());
    if (block.isPresent()) {
      return Finding.failed(rule.name(), block.get().said());
    }
    if (step.journey() == Journey.FRIEND && referral.isEmpty()) {
      return Finding.failed(
          rule.name(), "Nobody had referred this person by " + event.time() + ".");
    }
    return rule.conditions().stream()
        .filter(condition -> rule.to() == step.journey() || !isOfAdvocate(condition))
        .map(condition -> Conditions.check(condition, rule, program, event, standing, email()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> giving.give(version, rule, step, event, raw, referral, given));
  }
}
