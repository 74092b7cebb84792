package tagalong.consumerapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Identities;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.contract.Headers;
import tagalong.wire.contract.Problem;
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
          return reply(id, heard);
        });
  }

  /** A JWT that does not count costs nobody their event: headers tell. */
  private static Reply reply(String id, Heard heard) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("event_id", id);
    body.put("token", heard.sender().text());
    body.put("cookie_consent", null);
    Reply reply = Reply.json(200, body).with(Headers.TOKEN, heard.sender().text());
    return heard.sender().objection().isEmpty()
        ? reply
        : objecting(reply, heard.sender().objection().get());
  }

  private static Reply objecting(Reply reply, Problem problem) {
    return reply
        .with(Headers.ERROR, problem.code().text())
        .with(Headers.ERROR_MESSAGE, problem.message());
  }
}
