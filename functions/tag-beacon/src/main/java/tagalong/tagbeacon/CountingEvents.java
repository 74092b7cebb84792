package tagalong.tagbeacon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.wire.consumer.DeviceToken;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.contract.Headers;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;

/** Takes in what a page tells. Always answers 200: what went wrong stands in headers. */
final class CountingEvents {
  /** We set no cookie yet, so nobody is asked for consent. */
  static final String NO_CONSENT_ASKED = "none";

  private final TakingEvents events;
  private final ProblemReplies problems;
  private final RandomGenerator random;

  CountingEvents(TakingEvents events, ProblemReplies problems, RandomGenerator random) {
    this.events = events;
    this.problems = problems;
    this.random = random;
  }

  Reply byBody(Call call) {
    return count(call, WebBody::ofBody, call.request().body().text());
  }

  Reply byQuery(Call call) {
    return count(call, WebBody::ofQuery, WebBody.rawQuery(call));
  }

  private Reply count(Call call, Function<Call, WebEvent> reading, String raw) {
    DeviceToken token = DeviceToken.of(call.request(), random);
    try {
      Client client = events.client(call);
      return events.keepingRefusals(
          call,
          client,
          raw,
          () -> {
            WebEvent event = reading.apply(call);
            DeviceToken known = token.or(event.token());
            return reply(
                events.take(TakingEvents.submission(client, event, known, raw), event), known);
          });
    } catch (RuntimeException thrown) {
      // A page cannot mend anything, and an error would only show in its console.
      Problem problem = ProblemReplies.problemOf(thrown);
      return reply(problems.uniqueId(), token)
          .with(Headers.ERROR, problem.code().text())
          .with(Headers.ERROR_MESSAGE, problem.message());
    }
  }

  private static Reply reply(String id, DeviceToken token) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("token", token.text());
    body.put("cookie_consent", null);
    return CrossOrigin.allow(Reply.json(200, body)).with(Headers.COOKIE_CONSENT, NO_CONSENT_ASKED);
  }
}
