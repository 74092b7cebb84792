package tagalong.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.Event;
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
  private final Event event;
  private final Standing standing;
  private final Giving giving;
  private final List<Finding> findings = new ArrayList<>();

  Judging(ProgramVersion version, Step step, Event event, Standing standing, Giving giving) {
    this.version = version;
    this.program = version.program();
    this.step = step;
    this.event = event;
    this.standing = standing;
    this.giving = giving;
  }

  /**
   * @param given what this event has led to already; what it newly leads to is added
   */
  StepTaken judge(List<Given> given) {
    Quality quality = quality(step, event);
    Optional<Referral> referral =
        step.journey() == Journey.FRIEND ? attributed() : Optional.empty();
    if (quality == Quality.LOW) {
      findings.add(
          Finding.failed(
              "source", "It came from " + event.source() + ", where this step does not count."));
    } else {
      findings.addAll(new Telling(version, step, event, giving).tell(given));
      for (RewardRule rule : program.rewards()) {
        if (rule.step().equals(step.name())) {
          findings.add(reward(rule, referral, given));
        }
      }
      findings.addAll(new Mailing(version, step, event, standing, giving).mail(given));
      giving.tellOthers(event, program.id(), step, given);
    }
    return new StepTaken(
        program.id(),
        version.number(),
        step.name(),
        step.journey(),
        quality,
        referral,
        findings,
        standing.variants(program.id()));
  }

  static Quality quality(Step step, Event event) {
    return step.sources().isEmpty() || step.sources().contains(event.source())
        ? Quality.HIGH
        : Quality.LOW;
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

  private boolean counts(Referral referral, Instant at) {
    Referrals referrals = program.referrals();
    return !referral.at().isAfter(at)
        && referrals.lookBack().filter(span -> referral.at().isBefore(at.minus(span))).isEmpty();
  }

  private Finding reward(RewardRule rule, Optional<Referral> referral, List<Given> given) {
    Optional<Given> before =
        given.stream()
            .filter(g -> g.program().equals(program.id()) && g.isByRule(rule.name()))
            .findFirst();
    if (before.isPresent()) {
      return Finding.passed(rule.name(), Giving.said(before.get()));
    }
    if (step.journey() == Journey.FRIEND && referral.isEmpty()) {
      return Finding.failed(
          rule.name(), "Nobody had referred this person by " + event.time() + ".");
    }
    return rule.conditions().stream()
        .map(condition -> Conditions.check(condition, rule, program, event, standing))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> giving.give(version, rule, step, event, referral, given));
  }
}
