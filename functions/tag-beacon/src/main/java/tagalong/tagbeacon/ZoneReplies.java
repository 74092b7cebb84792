package tagalong.tagbeacon;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.wire.consumer.CookieConsent;
import tagalong.wire.consumer.ShownZone;
import tagalong.wire.contract.Headers;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Request;

/**
 * Zones as pages get them: an envelope of JSON for who asks for JSON, as the tag does; else the
 * content alone.
 */
final class ZoneReplies {
  private ZoneReplies() {}

  static Reply of(Request request, ShownZone shown, CookieConsent consent) {
    Reply reply =
        wantsEnvelope(request)
            ? envelope(
                shown.event(),
                shown.sender().text(),
                consent,
                shown.program(),
                shown.data(),
                shown.html())
            : alone(shown);
    return headed(reply, shown.sender().text(), consent);
  }

  /** Always 200: what went wrong stands in headers. */
  static Reply nothing(
      Request request, String id, String token, CookieConsent consent, Problem problem) {
    Reply reply =
        wantsEnvelope(request) ? envelope(id, token, consent, "", Map.of(), "") : Reply.empty(200);
    return headed(reply, token, consent)
        .with(Headers.ERROR, problem.code().text())
        .with(Headers.ERROR_MESSAGE, problem.message());
  }

  static Reply html(String html) {
    return new Reply(
        200,
        Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store"),
        List.of(),
        Body.of(html.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean wantsEnvelope(Request request) {
    return request.header("Accept").filter(accept -> accept.contains("json")).isPresent();
  }

  private static Reply alone(ShownZone shown) {
    if (shown.content().isEmpty()) {
      return Reply.empty(200);
    }
    String html = shown.html();
    return html.isEmpty() ? Reply.json(200, shown.data()) : html(html);
  }

  private static Reply envelope(
      String id,
      String token,
      CookieConsent consent,
      String program,
      Map<String, @Nullable Object> data,
      String html) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("event_id", id);
    body.put("campaign_id", program);
    body.put("data", data);
    body.put("html", html);
    body.put("token", token);
    body.put("cookie_consent", consent.update());
    return Reply.json(200, body);
  }

  private static Reply headed(Reply reply, String token, CookieConsent consent) {
    return reply.with(Headers.TOKEN, token).with(Headers.COOKIE_CONSENT, consent.text());
  }
}
