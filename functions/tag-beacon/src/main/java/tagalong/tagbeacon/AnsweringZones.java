package tagalong.tagbeacon;

import java.util.function.Function;
import tagalong.domain.client.Client;
import tagalong.domain.program.RecentPrograms;
import tagalong.wire.consumer.CookieConsent;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.Reader;
import tagalong.wire.consumer.Rotating;
import tagalong.wire.consumer.Sender;
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
  private final RecentPrograms programs;
  private final Newcomers newcomers;

  AnsweringZones(
      TakingEvents events,
      ShowingZones zones,
      ProblemReplies problems,
      Hearing hearing,
      RecentPrograms programs) {
    this.events = events;
    this.zones = zones;
    this.problems = problems;
    this.hearing = hearing;
    this.programs = programs;
    this.newcomers = new Newcomers(events, hearing, programs);
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
    Shown shown = shown(call, asked -> Reader.of(asked.request(), reading.apply(asked)), raw);
    Sender sender = shown.zone().sender();
    Reply reply = ZonePage.of(shown.zone());
    return keepsCookie(request, shown)
        ? reply.setting(Cookie.of(request, sender.text(), sender.token()))
        : reply;
  }

  /**
   * An address, or another site's form, may hold somebody else's token or JWT: that serves this
   * once and becomes nobody's cookie.
   */
  private static boolean keepsCookie(Request request, Shown shown) {
    boolean planted = request.query("access_token").isPresent() || request.query("jwt").isPresent();
    boolean foreignForm =
        request.method().equals("POST")
            && request
                .header("Sec-Fetch-Site")
                .filter(site -> !site.equals("same-origin"))
                .isPresent();
    return shown.zone().sender().byCookie()
        && !planted
        && !foreignForm
        && !Visitor.wantsNoCookie(request)
        && shown.consent().allowsCookie(request);
  }

  private Reply embedded(Call call, Function<Call, WebEvent> reading, String raw) {
    try {
      Shown shown = shown(call, reading, raw);
      ShownZone zone = shown.zone();
      CookieConsent consent = shown.consent();
      Reply reply = ZoneReplies.of(call.request(), zone, consent);
      return consent.obeyed(call.request(), Rotating.reply(call.request(), zone.sender(), reply));
    } catch (RuntimeException thrown) {
      // A page cannot mend anything, and an error would only show in its console.
      Problem problem = ProblemReplies.problemOf(thrown);
      return ZoneReplies.nothing(
          call.request(),
          problems.uniqueId(),
          newcomers.token(call),
          newcomers.consent(call),
          problem);
    }
  }

  private Shown shown(Call call, Function<Call, WebEvent> reading, String raw) {
    Client client = events.client(call);
    return events.keepingRefusals(
        call,
        client,
        raw,
        () -> {
          Heard heard = hearing.onPage(client, call.request(), reading.apply(call));
          return new Shown(
              zones.show(call.request(), heard, raw),
              CookieConsent.of(heard.event().consent(), programs.now(client)));
        });
  }

  private record Shown(ShownZone zone, CookieConsent consent) {}
}
