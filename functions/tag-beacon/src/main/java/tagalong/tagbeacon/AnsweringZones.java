package tagalong.tagbeacon;

import java.util.function.Function;
import tagalong.domain.client.Client;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.Reader;
import tagalong.wire.consumer.Rotating;
import tagalong.wire.consumer.ShowingZones;
import tagalong.wire.consumer.ShownZone;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Cookie;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Request;

/** Answers pages that ask what to show: in a place on them, or instead of them. */
final class AnsweringZones {
  private final TakingEvents events;
  private final ShowingZones zones;
  private final ProblemReplies problems;
  private final Hearing hearing;
  private final Newcomers newcomers;

  AnsweringZones(
      TakingEvents events, ShowingZones zones, ProblemReplies problems, Hearing hearing) {
    this.events = events;
    this.zones = zones;
    this.problems = problems;
    this.hearing = hearing;
    this.newcomers = new Newcomers(events, hearing);
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
    Request request = call.request();
    ShownZone shown = shown(call, asked -> Reader.of(asked.request(), reading.apply(asked)), raw);
    Reply reply = ZonePage.of(shown);
    return keepsCookie(request, shown)
        ? reply.setting(Cookie.of(request, shown.sender().text(), shown.sender().token()))
        : reply;
  }

  /**
   * An address, or another site's form, may hold somebody else's token or JWT: that serves this
   * once and becomes nobody's cookie.
   */
  private static boolean keepsCookie(Request request, ShownZone shown) {
    boolean planted = request.query("access_token").isPresent() || request.query("jwt").isPresent();
    boolean foreignForm =
        request.method().equals("POST")
            && request
                .header("Sec-Fetch-Site")
                .filter(site -> !site.equals("same-origin"))
                .isPresent();
    return shown.sender().byCookie() && !planted && !foreignForm && !Visitor.wantsNoCookie(request);
  }

  private Reply embedded(Call call, Function<Call, WebEvent> reading, String raw) {
    try {
      ShownZone shown = shown(call, reading, raw);
      return Rotating.reply(call.request(), shown.sender(), ZoneReplies.of(call.request(), shown));
    } catch (RuntimeException thrown) {
      // A page cannot mend anything, and an error would only show in its console.
      Problem problem = ProblemReplies.problemOf(thrown);
      return ZoneReplies.nothing(
          call.request(), problems.uniqueId(), newcomers.token(call), problem);
    }
  }

  private ShownZone shown(Call call, Function<Call, WebEvent> reading, String raw) {
    Client client = events.client(call);
    return events.keepingRefusals(
        call,
        client,
        raw,
        () -> {
          Heard heard = hearing.onPage(client, call.request(), reading.apply(call));
          return zones.show(call.request(), heard, raw);
        });
  }
}
