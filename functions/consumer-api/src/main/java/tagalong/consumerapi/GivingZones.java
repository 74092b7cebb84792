package tagalong.consumerapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.Rotating;
import tagalong.wire.consumer.ShowingZones;
import tagalong.wire.consumer.ShownZone;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** Gives apps what programs say in zones, to be drawn by themselves. */
final class GivingZones {
  private final TakingEvents events;
  private final ShowingZones zones;
  private final Hearing hearing;

  GivingZones(TakingEvents events, ShowingZones zones, Hearing hearing) {
    this.events = events;
    this.zones = zones;
    this.hearing = hearing;
  }

  Reply give(Call call) {
    Client client = events.client(call);
    String raw = call.request().body().text();
    return events.keepingRefusals(
        call,
        client,
        raw,
        () -> {
          Heard heard = hearing.onCall(client, call.request(), WebBody.ofBody(call));
          check(client, heard.event().body().name().orElse(""));
          return reply(call, zones.show(call.request(), heard, raw));
        });
  }

  /** An app that asks for what nobody has is mistaken; that is no event. */
  private void check(Client client, String zone) {
    if (zone.isEmpty()) {
      throw new Problem(ErrorCode.MISSING_ZONE_NAME, "Name the zone in event_name.").raised();
    }
    if (!zones.knows(client, zone)) {
      throw new Problem(
              ErrorCode.INVALID_ZONE_NAME,
              "No program has a zone of this name now. Check event_name.")
          .raised();
    }
  }

  private static Reply reply(Call call, ShownZone shown) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("event_id", shown.event());
    body.put("campaign_id", shown.program());
    body.put("data", data(shown));
    return Rotating.reply(call.request(), shown.sender(), Reply.json(200, body));
  }

  /** What is written for pages only goes along as it is. */
  private static Map<String, @Nullable Object> data(ShownZone shown) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>(shown.data());
    String html = shown.html();
    if (!html.isEmpty()) {
      data.putIfAbsent("html", html);
    }
    return data;
  }
}
