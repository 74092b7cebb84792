package tagalong.wire.consumer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.wire.http.AccessToken;
import tagalong.wire.http.Request;

/**
 * A text that may be a consumer's token.
 *
 * @param way where it stood
 */
record BroughtToken(String text, Way way) {
  /** Where a token can stand, the surest first. */
  enum Way {
    HEADER,
    BODY,
    /** Somebody else may have written the address: it serves once and becomes nobody's cookie. */
    ADDRESS,
    COOKIE
  }

  static List<BroughtToken> of(Request request, Optional<String> kept) {
    return Stream.of(
            AccessToken.ofHeader(request).map(text -> new BroughtToken(text, Way.HEADER)),
            kept.map(text -> new BroughtToken(text, Way.BODY)),
            request.query("access_token").map(text -> new BroughtToken(text, Way.ADDRESS)),
            AccessToken.ofOwnCookie(request).map(text -> new BroughtToken(text, Way.COOKIE)))
        .flatMap(Optional::stream)
        .toList();
  }
}
