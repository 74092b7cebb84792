package tagalong.domain.trial;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.client.Client;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Finding;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Position;
import tagalong.domain.reaction.StepTaken;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Store;

/** Why a reward that is earned elsewhere is not earned here. */
final class WhyNot {
  private final Client client;
  private final Store log;
  private final People people;
  private final Rewards rewards;

  WhyNot(Client client, Store log, Store here) {
    this.client = client;
    this.log = log;
    this.people = new People(here);
    this.rewards = new Rewards(here);
  }

  String notEarned(Reward reward) {
    return otherwise(reward)
        .or(() -> entry(reward).flatMap(entry -> said(entry, reward)))
        .or(() -> credited(reward))
        .orElse("The program promises nothing for it.");
  }

  /** It is here, too, and not the same. */
  private Optional<String> otherwise(Reward reward) {
    return rewards
        .byId(client.id(), reward.id())
        .map(
            here ->
                here.state().succeeds()
                    ? "It is worth %s %s."
                        .formatted(
                            here.supplier().faceValue().toPlainString(), here.supplier().unit())
                    : "It is taken back: %s".formatted(here.history().getLast().note()));
  }

  private Optional<Entry> entry(Reward reward) {
    return EventId.parse(reward.cause())
        .flatMap(id -> log.get(Event.keyOf(client.id(), id)))
        .map(row -> row.as(Event.class))
        .flatMap(
            event ->
                people.entry(
                    new Subject(event.world(), client.personIds().of(event.keys().getFirst())),
                    new Position(event.time(), event.id().value())));
  }

  private static Optional<String> said(Entry entry, Reward reward) {
    List<StepTaken> steps =
        entry.steps().stream().filter(s -> s.program().equals(reward.program())).toList();
    Stream<Finding> ofRule =
        steps.stream()
            .flatMap(step -> step.findings().stream())
            .filter(finding -> finding.rule().equals(reward.rule()));
    Stream<Finding> ofPrehandlers =
        entry.prepared().stream()
            .filter(prepared -> prepared.program().equals(reward.program()))
            .flatMap(prepared -> prepared.findings().stream());
    Stream<Finding> ofSteps = steps.stream().flatMap(step -> step.findings().stream());
    boolean passed =
        steps.stream()
            .flatMap(step -> step.findings().stream())
            .anyMatch(finding -> finding.rule().equals(reward.rule()) && finding.passed());
    return passed
        ? Optional.empty()
        : Stream.of(ofRule, ofPrehandlers, ofSteps)
            .flatMap(all -> all)
            .filter(finding -> !finding.passed())
            .map(Finding::said)
            .findFirst();
  }

  /** What became of the credit that the advocate received for it. */
  private Optional<String> credited(Reward reward) {
    return people.credits(new Subject(reward.world(), reward.person())).stream()
        .filter(credit -> credit.fact().cause().equals(reward.cause()))
        .filter(credit -> credit.fact().rule().equals(reward.rule()))
        .flatMap(credit -> credit.findings().stream())
        .filter(finding -> !finding.passed())
        .map(Finding::said)
        .findFirst();
  }
}
