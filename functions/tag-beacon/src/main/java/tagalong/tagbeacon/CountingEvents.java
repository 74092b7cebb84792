package tagalong.tagbeacon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.program.RecentPrograms;
import tagalong.wire.consumer.CookieConsent;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.Rotating;
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
  private final TakingEvents events;
  private final ProblemReplies problems;
  private final Hearing hearing;
  private final RecentPrograms programs;
  private final Newcomers newcomers;

  CountingEvents(
      TakingEvents events, ProblemReplies problems, Hearing hearing, RecentPrograms programs) {
    this.events = events;
    this.problems = problems;
    this.hearing = hearing;
    this.programs = programs;
    this.newcomers = new Newcomers(events, hearing, programs);
  }

  Reply byBody(Call call) {
    return count(call, WebBody::ofBody, call.request().body().text());
  }

  Reply byQuery(Call call) {
    return count(call, WebBody::ofQuery, WebBody.rawQuery(call));
  }

  private Reply count(Call call, Function<Call, WebEvent> reading, String raw) {
    try {
      Client client = events.client(call);
      return events.keepingRefusals(
          call,
          client,
          raw,
          () -> {
            Heard heard = hearing.onPage(client, call.request(), reading.apply(call));
            String id = events.take(TakingEvents.submission(heard, raw), heard.event());
            CookieConsent consent = CookieConsent.of(heard.event().consent(), programs.now(client));
            Reply reply = reply(id, heard.sender().text(), consent);
            return consent.obeyed(
                call.request(), Rotating.reply(call.request(), heard.sender(), reply));
          });
    } catch (RuntimeException thrown) {
      // A page cannot mend anything, and an error would only show in its console.
      Problem problem = ProblemReplies.problemOf(thrown);
      return Rotating.objecting(
          reply(problems.uniqueId(), newcomers.token(call), newcomers.consent(call)), problem);
    }
  }

  private static Reply reply(String id, String token, CookieConsent consent) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("token", token);
    body.put("cookie_consent", consent.update());
    return Reply.json(200, body).with(Headers.COOKIE_CONSENT, consent.text());
  }
}
