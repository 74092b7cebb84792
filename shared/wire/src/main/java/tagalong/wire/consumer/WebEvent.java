package tagalong.wire.consumer;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.intake.TagId;
import tagalong.wire.contract.EventBody;

/**
 * What a page tells: an event, and what a tag says besides.
 *
 * @param id the tag's own id for it
 * @param age how long ago it happened
 * @param token what the tag was told to be known again by
 * @param jwt by which a company says who it is about
 * @param consent what the browser's user says of cookies
 */
public record WebEvent(
    EventBody body,
    Optional<TagId> id,
    Duration age,
    Optional<String> token,
    Optional<String> jwt,
    Optional<CookieConsent> consent) {
  /** A tag gives up sooner. */
  private static final long OLDEST = Duration.ofDays(4).toMillis();

  public static WebEvent of(EventBody body, Map<String, @Nullable Object> sent) {
    return new WebEvent(
        body,
        text(sent, "event_id").flatMap(TagId::parse),
        age(sent),
        text(sent, "access_token"),
        jwt(sent),
        CookieConsent.said(sent));
  }

  /** The same of an address, which somebody else may have written: it agrees to nothing. */
  public WebEvent unsaid() {
    return new WebEvent(body, id, age, token, jwt, Optional.empty());
  }

  public WebEvent with(EventBody other) {
    return new WebEvent(other, id, age, token, jwt, consent);
  }

  private static Optional<String> jwt(Map<String, @Nullable Object> sent) {
    return text(sent, "jwt")
        .or(
            () ->
                sent.get("data") instanceof Map<?, ?> data && data.get("jwt") instanceof String jwt
                    ? Optional.of(jwt)
                    : Optional.empty())
        .filter(jwt -> !jwt.isBlank());
  }

  private static Duration age(Map<String, @Nullable Object> sent) {
    long millis =
        sent.get("age_ms") instanceof BigDecimal number && number.signum() > 0
            ? number.min(BigDecimal.valueOf(OLDEST)).longValue()
            : 0;
    return Duration.ofMillis(millis);
  }

  private static Optional<String> text(Map<String, @Nullable Object> sent, String name) {
    return sent.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
