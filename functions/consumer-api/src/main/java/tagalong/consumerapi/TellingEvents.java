package tagalong.consumerapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Identities;
import tagalong.wire.consumer.Rotating;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** Takes in what apps tell of their consumers. */
final class TellingEvents {
  private final TakingEvents events;
  private final Identities identities;

  TellingEvents(TakingEvents events, Identities identities) {
    this.events = events;
    this.identities = identities;
  }

  Reply tell(Call call) {
    String raw = call.request().body().text();
    return events.keepingRefusals(
        call,
        call.client(),
        raw,
        () -> {
          Heard heard =
              identities
                  .hearing()
                  .ofConsumer(call.consumer(), call.request(), WebBody.ofBody(call));
          String id = events.take(TakingEvents.submission(heard, raw), heard.event());
          return reply(call, id, heard);
        });
  }

  /** A JWT that does not count costs nobody their event: headers tell. */
  private static Reply reply(Call call, String id, Heard heard) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("event_id", id);
    body.put("token", heard.sender().text());
    body.put("cookie_consent", null);
    return Rotating.reply(call.request(), heard.sender(), Reply.json(200, body));
  }
}
