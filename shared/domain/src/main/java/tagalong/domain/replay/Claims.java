package tagalong.domain.replay;

import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Claim;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.Refolding;

/** A business key is claimed by an event of its holder, and every business event has its claim. */
record Claims(Records records) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    for (Claim claim : dossier.all(Claim.class)) {
      if (!isMadeBy(claim, dossier.subject())) {
        differing.accept(
            new Difference(
                dossier.subject().id(),
                "%s claims it with the event %s, which is not in the timeline."
                    .formatted(claim.person(), claim.event())));
      }
    }
    dossier
        .open()
        .ifPresent(
            head ->
                dossier.timeline().stream()
                    .filter(entry -> entry.twin().isEmpty())
                    .filter(entry -> !isClaimed(entry, head.subject()))
                    .forEach(entry -> differing.accept(unclaimed(entry, head.subject()))));
  }

  private boolean isMadeBy(Claim claim, Subject key) {
    Optional<Event> event = records.event(claim.event());
    Subject holder = new Subject(key.world(), claim.person());
    return event.isPresent()
        && records.entry(holder, event.get().time(), claim.event()).isPresent();
  }

  private boolean isClaimed(Entry entry, Subject person) {
    Optional<Subject> key =
        entry.input() instanceof Input.Happened happened
            ? Refolding.businessKey(happened.event())
            : Optional.empty();
    return key.isEmpty()
        || records
            .row(key.get().head())
            .map(row -> new Subject(person.world(), row.as(Claim.class).person()))
            .filter(holder -> records.now(holder).equals(person))
            .isPresent();
  }

  private static Difference unclaimed(Entry entry, Subject person) {
    return new Difference(
        Dossier.named(person),
        "The event " + entry.input().position().id() + " does not hold its business key.");
  }
}
