package tagalong.wire.consumer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.program.ProgramVersion;
import tagalong.wire.http.AccessToken;
import tagalong.wire.http.Cookie;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Request;

/** What may be kept in a browser, by what its user said and what programs ask. */
public enum CookieConsent {
  /** Nobody asks, and nobody objected. */
  NONE,
  REQUIRED,
  GRANTED,
  DENIED;

  private static final String NAME = "cookie_consent";

  /** What was said with an event; anything but yes and no says nothing. */
  static Optional<CookieConsent> said(Map<String, @Nullable Object> sent) {
    Object data = sent.get("data");
    return Stream.of(sent.get(NAME), data instanceof Map<?, ?> inside ? inside.get(NAME) : null)
        .filter(String.class::isInstance)
        .map(said -> ((String) said).strip().toUpperCase(Locale.ROOT))
        .flatMap(said -> Stream.of(GRANTED, DENIED).filter(known -> known.name().equals(said)))
        .findFirst();
  }

  /**
   * @param said what was said with the event; empty where nothing was
   * @param programs those that are in force
   */
  public static CookieConsent of(Optional<CookieConsent> said, List<ProgramVersion> programs) {
    boolean asked = programs.stream().anyMatch(version -> version.program().asksConsent());
    return said.orElse(asked ? REQUIRED : NONE);
  }

  /** As the contract writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What changed by the event; null where nothing did. */
  public @Nullable String update() {
    return switch (this) {
      case GRANTED, DENIED -> text();
      case NONE, REQUIRED -> null;
    };
  }

  /** Whether a cookie may be set: one that is there already was agreed to. */
  public boolean allowsCookie(Request request) {
    return switch (this) {
      case NONE, GRANTED -> true;
      case REQUIRED -> AccessToken.ofOwnCookie(request).isPresent();
      case DENIED -> false;
    };
  }

  /** The reply, by which a browser whose user objects forgets the cookie that it brought. */
  public Reply obeyed(Request request, Reply reply) {
    return switch (this) {
      case NONE, REQUIRED, GRANTED -> reply;
      case DENIED ->
          AccessToken.ofOwnCookie(request).isPresent()
              ? reply.setting(Cookie.none(request))
              : reply;
    };
  }
}
