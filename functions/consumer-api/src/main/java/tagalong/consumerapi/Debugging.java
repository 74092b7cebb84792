package tagalong.consumerapi;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Submission;
import tagalong.wire.consumer.DeviceToken;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.contract.EventBody;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.Reply;

/** Keeps what apps say of themselves: events like any other, which no program need know. */
final class Debugging {
  private final TakingEvents events;
  private final RandomGenerator random;

  Debugging(TakingEvents events, RandomGenerator random) {
    this.events = events;
    this.random = random;
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
          EventBody body = EventBody.flat(name, said);
          DeviceToken token = DeviceToken.of(call.request(), random);
          Submission submission = body.from(client, Source.APP, token.vouched(), raw);
          return Reply.json(
              200, Map.of("polling_id", events.take(submission, WebEvent.of(body, said))));
        });
  }
}
