package tagalong.tagbeacon;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import tagalong.domain.client.Client;
import tagalong.domain.event.Source;
import tagalong.wire.consumer.DeviceToken;
import tagalong.wire.consumer.Reader;
import tagalong.wire.consumer.ShowingZones;
import tagalong.wire.consumer.ShownZone;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;

/** Answers pages that ask what to show: in a place on them, or instead of them. */
final class AnsweringZones {
  private final TakingEvents events;
  private final ShowingZones zones;
  private final ProblemReplies problems;
  private final RandomGenerator random;

  AnsweringZones(
      TakingEvents events, ShowingZones zones, ProblemReplies problems, RandomGenerator random) {
    this.events = events;
    this.zones = zones;
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
      Call call, Function<Call, WebEvent> reading, String raw, DeviceToken ofRequest) {
    Client client = events.client(call);
    return events.keepingRefusals(
        call,
        client,
        raw,
        () -> {
          WebEvent sent = reading.apply(call);
          DeviceToken token = ofRequest.or(sent.token());
          return zones.show(call.request(), client, Source.WEB, sent, token, raw);
        });
  }
}
