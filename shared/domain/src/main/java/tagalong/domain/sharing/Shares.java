package tagalong.domain.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.client.Client;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.Subject;
import tagalong.domain.program.Email;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Finding;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Position;
import tagalong.domain.reaction.Quality;
import tagalong.domain.reaction.StepTaken;
import tagalong.domain.store.Store;

/** Reads what people shared, and what came of it. Nothing is kept for that: events tell. */
public final class Shares {
  /** The rules by which a share refers its recipients. */
  private static final Set<String> REFERRING = Set.of("share", "self_referral");

  private final Store store;
  private final People people;
  private final Shareables shareables;
  private final RecentPrograms programs;

  public Shares(Store store, RecentPrograms programs) {
    this.store = store;
    this.people = new People(store);
    this.shareables = new Shareables(store);
    this.programs = programs;
  }

  /** What a person shared, the latest first. */
  public List<Share> of(Subject person) {
    return people.timeline(person).reversed().stream()
        .flatMap(entry -> Share.of(entry).stream())
        .toList();
  }

  /** A share of anybody's. */
  public Optional<Share> byId(Client client, String id) {
    return event(client, id).flatMap(event -> entry(client, event)).flatMap(Share::of);
  }

  /**
   * How far an event of somebody is that was to share or to mail something.
   *
   * @param mailing whether it is nothing unless something is mailed
   */
  public Progress progress(Owner owner, String id, boolean mailing) {
    Optional<Event> event =
        event(owner.client(), id)
            .filter(one -> shareables.isOf(owner, personOf(owner.client(), one)));
    if (event.isEmpty()) {
      return new Progress.Unknown();
    }
    return entry(owner.client(), event.get())
        .map(entry -> progress(owner.client(), entry, id, mailing || asksToMail(event.get())))
        .orElseGet(Progress.Waiting::new);
  }

  private Progress progress(Client client, Entry entry, String id, boolean mailing) {
    if (entry.twin().isPresent()) {
      return new Progress.Refused("It was told before, under the same partner_event_id.");
    }
    if (entry.steps().isEmpty()) {
      return new Progress.Refused("No program knows it now.");
    }
    Optional<String> message =
        entry.given().stream()
            .filter(given -> given.kind() == Given.Kind.MESSAGE)
            .map(Given::id)
            .findFirst();
    boolean unmailed = mailing && message.isEmpty();
    Set<String> mails = unmailed ? mails(client) : Set.of();
    Optional<Finding> failed =
        entry.steps().stream().flatMap(step -> failed(step, mails)).findFirst();
    if (failed.isPresent()) {
      return failed.get().isForLater()
          ? new Progress.Waiting()
          : new Progress.Refused(failed.get().said());
    }
    return unmailed
        ? new Progress.Refused("No program mails anything about it.")
        : new Progress.Done(id, message);
  }

  /** What kept a step from counting, referring or being mailed; rewards are another matter. */
  private static Stream<Finding> failed(StepTaken step, Set<String> mails) {
    boolean refers =
        step.findings().stream().anyMatch(f -> f.passed() && REFERRING.contains(f.rule()));
    return step.findings().stream()
        .filter(finding -> !finding.passed())
        .filter(
            finding ->
                step.quality() == Quality.LOW
                    || mails.contains(finding.rule())
                    || (!refers && REFERRING.contains(finding.rule())));
  }

  /** The names of e-mails about steps. */
  private Set<String> mails(Client client) {
    return programs.now(client).stream()
        .flatMap(version -> version.program().emails().stream())
        .filter(email -> email.occasion() instanceof Email.Occasion.Taken)
        .map(Email::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean asksToMail(Event event) {
    return event.data().text(Share.SEND).filter("true"::equalsIgnoreCase).isPresent();
  }

  private Optional<Event> event(Client client, String id) {
    return EventId.parse(id)
        .flatMap(parsed -> store.get(Event.keyOf(client.id(), parsed)))
        .map(row -> row.as(Event.class));
  }

  private Optional<Entry> entry(Client client, Event event) {
    return people.entry(personOf(client, event), new Position(event.time(), event.id().value()));
  }

  private static Subject personOf(Client client, Event event) {
    return new Subject(event.world(), client.personIds().of(event.keys().getFirst()));
  }
}
