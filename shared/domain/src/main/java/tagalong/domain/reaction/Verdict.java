package tagalong.domain.reaction;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Event;
import tagalong.domain.program.InForce;
import tagalong.domain.program.ProgramVersion;

/**
 * What the company says of an event that happened before: that it is approved or declined.
 *
 * @param of the ids by which it names the event, ours or the company's
 * @param event the event that says so
 */
public record Verdict(boolean approves, Set<String> of, Instant at, String event, String note) {
  /** The name of the event that approves another. */
  public static final String APPROVED = "event_approved";

  /** The name of the event that declines another. */
  public static final String DECLINED = "event_declined";

  /** Under which it names an event by the id that we gave it. */
  public static final String EVENT_ID = "event_id";

  private static final List<String> BUSINESS_IDS =
      List.of("partner_event_id", "partner_conversion_id", "order_id");

  /** The last one counts; of one instant the one that declines. */
  static final Comparator<Verdict> LATEST =
      Comparator.comparing(Verdict::at).thenComparing(verdict -> !verdict.approves());

  public Verdict {
    of = Set.copyOf(of);
  }

  /** Whether events of that name are about others. */
  static boolean isNamed(String name) {
    return name.equals(APPROVED) || name.equals(DECLINED);
  }

  /** What an event says of another one, if it says anything: only the company's own do. */
  static Optional<Verdict> told(Event event, InForce programs) {
    if (!Trust.isOfCompany(event)) {
      return Optional.empty();
    }
    return isNamed(event.name())
        ? Optional.of(of(event, event.name().equals(APPROVED)))
        : programs.at(event.time()).stream()
            .flatMap(version -> declining(version, event).stream())
            .findFirst()
            .map(shown -> of(shown, false));
  }

  /** An event as a program sees it, if it says there that nothing came of another. */
  private static Optional<Event> declining(ProgramVersion version, Event event) {
    return Preparing.of(version, event)
        .shown()
        .filter(
            shown ->
                version.program().steps().stream()
                    .flatMap(step -> step.approval().stream())
                    .anyMatch(approval -> approval.declinedBy().contains(shown.name())));
  }

  private static Verdict of(Event event, boolean approves) {
    Set<String> ids = businessIds(event);
    event.data().text(EVENT_ID).ifPresent(ids::add);
    String note = event.data().text("note").orElse("");
    return new Verdict(approves, ids, event.time(), event.id().value(), note);
  }

  private static Set<String> businessIds(Event event) {
    Set<String> ids = new HashSet<>();
    BUSINESS_IDS.forEach(name -> event.data().text(name).ifPresent(ids::add));
    return ids;
  }

  /** Whether it is about an event, which must not have happened later. */
  boolean isAbout(Event other) {
    return !other.time().isAfter(at)
        && !other.id().value().equals(event)
        && (of.contains(other.id().value()) || businessIds(other).stream().anyMatch(of::contains));
  }

  /** In words. */
  String said() {
    return (approves ? "It was approved" : "It was declined")
        + " at "
        + at
        + (note.isEmpty() ? "." : ": " + note + ".");
  }
}
