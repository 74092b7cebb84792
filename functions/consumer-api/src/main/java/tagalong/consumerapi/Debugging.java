package tagalong.consumerapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.contract.EventBody;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.Reply;

/** Keeps what apps say of themselves: events like any other, which no program need know. */
final class Debugging {
  private final TakingEvents events;
  private final Hearing hearing;

  Debugging(TakingEvents events, Hearing hearing) {
    this.events = events;
    this.hearing = hearing;
  }

  Reply logs(Call call) {
    return keep(call, "debug_log");
  }

  Reply metrics(Call call) {
    return keep(call, "debug_metric");
  }

  private Reply keep(Call call, String name) {
    Client client = events.client(call);
    String raw = call.request().body().text();
    return events.keepingRefusals(
        call,
        client,
        raw,
        () -> {
          Map<String, @Nullable Object> said = Json.object(call.request().body());
          WebEvent event = WebEvent.of(EventBody.flat(name, said), said);
          Heard heard = hearing.onCall(client, call.request(), event);
          return Reply.json(
              200,
              Map.of(
                  "polling_id", events.take(TakingEvents.submission(heard, raw), heard.event())));
        });
  }
}
