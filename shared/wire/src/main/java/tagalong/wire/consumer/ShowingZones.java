package tagalong.wire.consumer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.event.Data;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.program.InForce;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.program.Showing;
import tagalong.wire.contract.EventBody;
import tagalong.wire.http.Request;

/** Shows what programs say in zones. That a zone was shown is an event of its name. */
public final class ShowingZones {
  private final TakingEvents events;
  private final RecentPrograms programs;
  private final OfViewer ofViewer;
  private final Viewers viewers;

  public ShowingZones(
      TakingEvents events, RecentPrograms programs, OfViewer ofViewer, Viewers viewers) {
    this.events = events;
    this.programs = programs;
    this.ofViewer = ofViewer;
    this.viewers = viewers;
  }

  /**
   * The zone that an event names, as its viewer sees it.
   *
   * @param raw what was sent, kept when it is refused
   * @throws tagalong.wire.contract.Problem.Raised when the event is refused
   */
  public ShownZone show(Request request, Heard heard, String raw) {
    WebEvent sent = heard.event();
    Sender sender = heard.sender();
    Client client = sender.client();
    String zone = sent.body().name().orElse("");
    List<ProgramVersion> now = programs.now(client);
    Optional<Showing> showing =
        Showing.of(now, zone, viewers.of(sender, sent.body().data(), now, zone));
    Submission submission = TakingEvents.submission(heard, raw);
    Optional<String> code =
        showing
            .filter(Showing::shares)
            .flatMap(known -> Intake.person(submission))
            .map(
                person ->
                    ofViewer.code(
                        client,
                        Viewers.container(sent.body().data()),
                        person,
                        showing.get().version().program().id()));
    WebEvent told = sent.with(told(sent.body(), showing, code));
    String id = events.take(TakingEvents.submission(new Heard(sender, told), raw), told);
    Map<String, @Nullable Object> values = ZoneValues.of(request, told, sender, code);
    showing
        .filter(Showing::tellsOfViewer)
        .map(known -> known.version().program())
        .ifPresent(program -> values.put("mine", ofViewer.values(sender, program)));
    return new ShownZone(id, sender, zone, showing, values);
  }

  /** Whether a program has that zone now. */
  public boolean knows(Client client, String zone) {
    return programs.now(client).stream()
        .anyMatch(version -> version.program().zone(zone).isPresent());
  }

  /** The event that says what was shown. */
  public static EventBody told(EventBody sent, Optional<Showing> showing, Optional<String> code) {
    Data data = sent.data();
    if (showing.isPresent()) {
      data = data.with(InForce.NAMED, showing.get().version().program().id());
      Optional<String> variant = showing.get().content().flatMap(content -> content.variant());
      // What a viewer was shown is ours to say.
      data = variant.isPresent() ? data.with("variant", variant.get()) : data.without("variant");
    }
    data = code.isPresent() ? data.with("advocate_code", code.get()) : data;
    return new EventBody(sent.name(), sent.time(), data);
  }
}
