package tagalong.consumerapi;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.consumer.Level;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Identities;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Headers;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.AccessToken;
import tagalong.wire.http.Call;
import tagalong.wire.http.Cookie;
import tagalong.wire.http.Reply;

/** Gives consumers their tokens, looks at them, takes them back. */
final class GivingTokens {
  /** The event of somebody who proved who they are. */
  static final String IDENTIFY = "identify";

  private static final long LONGEST_SECONDS = Duration.ofDays(3650).toSeconds();
  private final TakingEvents events;
  private final Identities identities;

  GivingTokens(TakingEvents events, Identities identities) {
    this.events = events;
    this.identities = identities;
  }

  Reply give(Call call) {
    Client client = events.client(call);
    Map<String, @Nullable Object> sent = WebBody.values(call.request());
    Optional<Duration> duration = duration(sent);
    ConsumerToken given = token(call, client, new Data(sent));
    ConsumerToken token = duration.map(d -> identities.tokens().ending(given, d)).orElse(given);
    Reply reply = reply(client, token);
    // A page of ours that is known by a cookie stays known as whom it said it is.
    return AccessToken.isByCookie(call.request()) && !token.keys().isEmpty()
        ? reply.setting(Cookie.of(call.request(), identities.tokens().textOf(client, token), token))
        : reply;
  }

  Reply look(Call call) {
    return reply(call.client(), call.consumer().token());
  }

  Reply takeBack(Call call) {
    identities.revocations().revoke(call.client(), call.consumer().token());
    Reply reply = Reply.json(200, Map.of("status", "success"));
    return AccessToken.isByCookie(call.request())
        ? reply.setting(Cookie.none(call.request()))
        : reply;
  }

  private ConsumerToken token(Call call, Client client, Data sent) {
    boolean proving =
        sent.text("jwt").isPresent() || call.request().header(Headers.JWT).isPresent();
    if (!proving && sent.text("email").isEmpty()) {
      return identities.tokens().anonymous(client);
    }
    Heard heard = identities.hearing().onCall(client, call.request(), saying(sent, proving));
    heard
        .sender()
        .objection()
        .ifPresent(
            problem -> {
              throw problem.raised();
            });
    if (heard.sender().source() == Source.VERIFIED && proving) {
      // So that their person learns what was proven, and what the device did before is theirs.
      events.take(TakingEvents.submission(heard, ""), heard.event());
    }
    return heard.sender().token();
  }

  private static WebEvent saying(Data sent, boolean proving) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    sent.text("jwt").ifPresent(jwt -> said.put("jwt", jwt));
    Data data = Data.NONE;
    if (!proving) {
      String email = sent.text("email").orElse("");
      PersonKey key =
          PersonKey.ofEmail(email)
              .orElseThrow(
                  () ->
                      new Problem(
                              ErrorCode.INVALID_EMAIL,
                              "email is no address. Check how it is written.")
                          .raised());
      data = data.with("email", key.value());
    }
    return WebEvent.of(new EventBody(Optional.of(IDENTIFY), Optional.empty(), data), said);
  }

  private static Optional<Duration> duration(Map<String, @Nullable Object> sent) {
    if (sent.get("duration_seconds") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Data(sent)
            .number("duration_seconds")
            .filter(GivingTokens::isWhole)
            .map(BigDecimal::longValueExact)
            .map(Duration::ofSeconds)
            .orElseThrow(
                () ->
                    new Problem(
                            ErrorCode.INVALID_ACCESS_TOKEN_DURATION,
                            "duration_seconds is a whole number from 1 to " + LONGEST_SECONDS + ".")
                        .raised()));
  }

  private static boolean isWhole(BigDecimal seconds) {
    return seconds.signum() > 0
        && seconds.compareTo(BigDecimal.valueOf(LONGEST_SECONDS)) <= 0
        && seconds.stripTrailingZeros().scale() <= 0;
  }

  private Reply reply(Client client, ConsumerToken token) {
    List<String> scopes = new ArrayList<>(List.of("UPDATE_PROFILE"));
    if (identities.tokens().consumer(client, token).level() == Level.VERIFIED) {
      scopes.add("VERIFIED_CONSUMER");
    }
    String text = identities.tokens().textOf(client, token);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("access_token", text);
    body.put("expires_in", identities.tokens().left(token).toSeconds());
    body.put("scopes", scopes);
    return Reply.json(200, body).with(Headers.TOKEN, text);
  }
}
