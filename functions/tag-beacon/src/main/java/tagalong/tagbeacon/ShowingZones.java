package tagalong.tagbeacon;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import tagalong.domain.client.Client;
import tagalong.domain.event.Data;
import tagalong.domain.intake.Intake;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.program.ShareLink;
import tagalong.domain.program.Showing;
import tagalong.domain.program.Viewer;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;

/** Shows what programs say in the zones of pages. That a zone was shown is an event of its name. */
final class ShowingZones {
  private final TakingEvents events;
  private final RecentPrograms programs;
  private final ProblemReplies problems;
  private final RandomGenerator random;

  ShowingZones(
      TakingEvents events,
      RecentPrograms programs,
      ProblemReplies problems,
      RandomGenerator random) {
    this.events = events;
    this.programs = programs;
    this.problems = problems;
    this.random = random;
  }

  Reply byBody(Call call) {
    return embedded(call, WebBody::ofBody, call.request().body().text());
  }

  Reply byQuery(Call call) {
    return embedded(call, WebBody::ofQuery, WebBody.rawQuery(call));
  }

  /** A whole page, for web views and links. */
  Reply page(Call call) {
    return page(call, WebBody::ofQuery, WebBody.rawQuery(call));
  }

  /** The page that follows a form of another one. */
  Reply form(Call call) {
    return page(call, WebBody::ofBody, call.request().body().text());
  }

  private Reply page(Call call, Function<Call, WebEvent> reading, String raw) {
    DeviceToken token = DeviceToken.of(call.request(), random);
    ShownZone shown =
        shown(call, asked -> Reader.of(asked.request(), reading.apply(asked)), raw, token);
    Reply reply = ZonePage.of(shown);
    // An address may hold somebody's token: it serves this once and becomes nobody's cookie.
    boolean fromAddress = call.request().query("access_token").isPresent();
    return fromAddress || Visitor.wantsNoCookie(call.request())
        ? reply
        : reply.setting(Cookie.of(call.request(), shown.token()));
  }

  private Reply embedded(Call call, Function<Call, WebEvent> reading, String raw) {
    DeviceToken token = DeviceToken.of(call.request(), random);
    try {
      return ZoneReplies.of(call.request(), shown(call, reading, raw, token));
    } catch (RuntimeException thrown) {
      // A page cannot mend anything, and an error would only show in its console.
      Problem problem = ProblemReplies.problemOf(thrown);
      return ZoneReplies.nothing(call.request(), problems.uniqueId(), token, problem);
    }
  }

  private ShownZone shown(
      Call call, Function<Call, WebEvent> reading, String raw, DeviceToken token) {
    Client client = events.client(call);
    return events.keepingRefusals(
        call, client, raw, () -> shown(call, client, reading.apply(call), raw, token));
  }

  private ShownZone shown(
      Call call, Client client, WebEvent sent, String raw, DeviceToken ofRequest) {
    DeviceToken token = ofRequest.or(sent.token());
    String zone = sent.body().name().orElse("");
    Optional<Showing> showing =
        Showing.of(programs.now(client), zone, viewer(sent.body().data(), token));
    Optional<String> code =
        showing
            .filter(known -> known.content().filter(content -> content.shares()).isPresent())
            .flatMap(known -> Intake.person(TakingEvents.submission(client, sent, token, raw)))
            .map(person -> ShareLink.codeOf(client, person));
    WebEvent told = sent.with(told(sent.body(), showing, code));
    String id = events.take(TakingEvents.submission(client, told, token, raw), told);
    return new ShownZone(
        id, token, zone, showing, ZoneValues.of(call.request(), told, token, code));
  }

  private static EventBody told(EventBody sent, Optional<Showing> showing, Optional<String> code) {
    Data data = sent.data();
    if (showing.isPresent()) {
      data = data.with("campaign_id", showing.get().version().program().id());
      Optional<String> variant = showing.get().content().flatMap(content -> content.variant());
      data = variant.isPresent() ? data.with("variant", variant.get()) : data;
    }
    data = code.isPresent() ? data.with("advocate_code", code.get()) : data;
    return new EventBody(sent.name(), sent.time(), data);
  }

  private static Viewer viewer(Data data, DeviceToken token) {
    return new Viewer(
        token.device(),
        Set.copyOf(data.texts("labels")),
        data.text("locale"),
        data.text("target").flatMap(Target::program));
  }
}
