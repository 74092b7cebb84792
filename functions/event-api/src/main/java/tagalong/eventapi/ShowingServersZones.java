package tagalong.eventapi;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Source;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Refusal.Reason;
import tagalong.domain.intake.Submission;
import tagalong.domain.program.Content;
import tagalong.domain.program.OwnCode;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.program.Showing;
import tagalong.domain.program.Viewer;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Standing;
import tagalong.wire.consumer.ShowingZones;
import tagalong.wire.consumer.Viewers;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.ZoneValues;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Headers;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Zones;
import tagalong.wire.template.Contents;
import tagalong.wire.template.Home;

/** Shows zones to companies' servers, which write them into pages of their own. */
final class ShowingServersZones {
  private final Intake intake;
  private final KeepingRefusals refusals;
  private final RecentPrograms programs;
  private final People people;
  private final Home home;
  private final ProblemReplies problems;

  ShowingServersZones(
      Intake intake,
      KeepingRefusals refusals,
      RecentPrograms programs,
      People people,
      Home home,
      ProblemReplies problems) {
    this.intake = intake;
    this.refusals = refusals;
    this.programs = programs;
    this.people = people;
    this.home = home;
    this.problems = problems;
  }

  /** The zone as anybody sees it. */
  Reply anonymously(Call call) {
    return refusals.watch(call, () -> show(call, EventBody.flat(name(call), Map.of())));
  }

  /** The zone that the path names; every key of the body is data. */
  Reply byPath(Call call) {
    return refusals.watch(
        call, () -> show(call, EventBody.flat(name(call), WebBody.values(call.request()))));
  }

  /** The zone that the body names. */
  Reply byBody(Call call) {
    return refusals.watch(call, () -> show(call, wrapped(WebBody.values(call.request()))));
  }

  private Reply show(Call call, EventBody asked) {
    List<ProgramVersion> now = programs.now(call.client());
    Submission submission = submission(call, asked);
    Optional<String> person = Intake.person(submission);
    String zone = asked.name().orElse("");
    Showing showing =
        Showing.of(now, zone, viewer(call, asked, person, Showing.asksWho(now, zone)))
            .filter(known -> known.content().isPresent())
            .orElseThrow(
                () ->
                    new Problem(
                            ErrorCode.NO_CREATIVE,
                            "No program shows these people anything in this zone. Check its name.")
                        .raised());
    Optional<String> code =
        person
            .filter(one -> showing.shares())
            .map(
                one ->
                    OwnCode.of(call.client().personIds(), one, showing.version().program().id()));
    EventBody told = ShowingZones.told(asked, Optional.of(showing), code);
    String event = taken(submission(call, told));
    Map<String, @Nullable Object> values =
        ZoneValues.of(told, home.of(call.client().id(), Optional.empty()).orElse(""), code);
    return described(reply(showing, values), showing, event);
  }

  private Viewer viewer(Call call, EventBody asked, Optional<String> person, boolean asksWho) {
    Optional<Standing> standing =
        person
            .filter(one -> asksWho)
            .map(
                one ->
                    new Subject(
                        new World(call.client().id(), Viewers.container(asked.data())), one))
            .flatMap(people::head)
            .map(head -> head.standing());
    // Whoever nobody knows again sees this or that.
    return Viewers.viewer(
        person.orElseGet(problems::uniqueId),
        asked.data(),
        standing.map(Standing::shown).orElse(Map.of()),
        standing.map(known -> known.audiences().keySet()).orElse(java.util.Set.of()));
  }

  private static Reply reply(Showing showing, Map<String, @Nullable Object> values) {
    Content content = showing.content().orElseThrow();
    String html = Contents.html(showing.version().program(), content, values);
    return html.isEmpty()
        ? Reply.json(200, Contents.data(showing.version().program(), content, values))
        : new Reply(
            200,
            Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store"),
            List.of(),
            Body.of(html.getBytes(StandardCharsets.UTF_8)));
  }

  private static Reply described(Reply reply, Showing showing, String event) {
    Content content = showing.content().orElseThrow();
    return reply
        .with(Headers.CAMPAIGN, showing.version().program().id())
        .with(Headers.CONTROLLER, showing.zone().name())
        .with(
            Headers.CREATIVE,
            content
                .variant()
                .orElseGet(() -> Integer.toString(showing.zone().contents().indexOf(content))))
        .with(Headers.CREATIVE_VERSION, Integer.toString(showing.version().number()))
        .with(Headers.INPUT_EVENT, event);
  }

  private String taken(Submission submission) {
    return switch (intake.accept(submission)) {
      case Answer.Accepted accepted -> accepted.event().id().value();
      case Answer.Refused(var refusal) when refusal.reason() == Reason.INVALID_EVENT_TIME_FORMAT ->
          throw new Problem(ErrorCode.INVALID_TIME_FORMAT, refusal.detail(), refusal.parameters())
              .raised();
      case Answer.Refused(var refusal) -> throw Problem.of(refusal).raised();
    };
  }

  private static Submission submission(Call call, EventBody body) {
    ZoneId zone = Zones.of(call.request());
    String raw = call.request().body().text();
    return body.from(call.client(), Source.SERVER, List.of(), zone, raw);
  }

  private static EventBody wrapped(Map<String, @Nullable Object> sent) {
    if (!(sent.get("zone_name") instanceof String zone) || zone.isBlank()) {
      throw new Problem(ErrorCode.MISSING_ZONE_NAME, "Name the zone in zone_name.").raised();
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("event_name", zone.strip());
    body.put("data", sent.get("data"));
    return EventBody.wrapped(body);
  }

  private static String name(Call call) {
    return call.parameter("zone_name").orElse("");
  }
}
