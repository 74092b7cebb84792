package tagalong.domain.reaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.program.Approval;
import tagalong.domain.program.Program;
import tagalong.domain.program.Step;

/** Decides whether a step is approved: by a verdict, else by how long it is over. */
final class Approving {
  private final Program program;
  private final Step step;
  private final Event event;
  private final Optional<Verdict> verdict;
  private final Instant now;

  /**
   * @param verdicts all that the company said of events of this person
   * @param now what is due by then is approved
   */
  Approving(Program program, Step step, Event event, List<Verdict> verdicts, Instant now) {
    this.program = program;
    this.step = step;
    this.event = event;
    this.verdict = verdicts.stream().filter(v -> v.isAbout(event)).max(Verdict.LATEST);
    this.now = now;
  }

  /**
   * @param suspicion the rule of quality that fails
   * @param given what the event has led to already; that it is approved lastingly is added
   */
  Ruling rule(Optional<Finding> suspicion, List<Given> given) {
    boolean before = given.stream().anyMatch(this::isApproval);
    Ruling ruling =
        verdict
            .map(Approving::of)
            .orElseGet(
                () -> before ? new Ruling.Approved("It is approved.", true) : byTime(suspicion));
    if (ruling instanceof Ruling.Approved(var said, var lasting) && lasting && !before) {
      given.add(new Given(program.id(), step.name(), Given.Kind.APPROVAL, id()));
    }
    return ruling;
  }

  private static Ruling of(Verdict verdict) {
    return verdict.approves()
        ? new Ruling.Approved(verdict.said(), true)
        : new Ruling.Declined(verdict.said(), verdict);
  }

  private Ruling byTime(Optional<Finding> suspicion) {
    Approval approval = step.approval().orElse(Approval.USUAL);
    Optional<Duration> delay = approval.delay(suspicion.isPresent());
    if (delay.isEmpty()) {
      return suspicion
          .<Ruling>map(
              one ->
                  new Ruling.Suspicious(
                      "It is suspicious by " + one.rule() + " and earns nothing unless approved."))
          .orElseGet(() -> new Ruling.Waits(Finding.WAITS + ".", Optional.empty()));
    }
    if (delay.get().isZero()) {
      return new Ruling.Approved("It is approved at once.", false);
    }
    Instant due = event.time().plus(delay.get());
    return now.isBefore(due)
        ? new Ruling.Waits(Finding.WAITS + " at " + due + ".", Optional.of(due))
        : new Ruling.Approved("It is approved.", true);
  }

  private boolean isApproval(Given given) {
    return given.kind() == Given.Kind.APPROVAL && given.id().equals(id());
  }

  private String id() {
    return DerivedId.of("approved", event.id().value(), program.id(), step.name());
  }
}
