package tagalong.tagbeacon;

import tagalong.wire.contract.Headers;
import tagalong.wire.http.Reply;

/**
 * Lets pages of any site call us and read the answer. Without credentials: a browser's cookies are
 * not for other sites' pages, who bring their token themselves.
 */
final class CrossOrigin {
  private static final String ONE_DAY = "86400";

  private CrossOrigin() {}

  static Reply allow(Reply reply) {
    return reply
        .with("Access-Control-Allow-Origin", "*")
        .with(
            "Access-Control-Expose-Headers",
            String.join(
                ", ", Headers.TOKEN, Headers.COOKIE_CONSENT, Headers.ERROR, Headers.ERROR_MESSAGE));
  }

  /** Answers what a browser asks before it sends JSON. */
  static Reply preflight() {
    return allow(Reply.empty(204))
        .with("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
        // A star would leave out Authorization.
        .with("Access-Control-Allow-Headers", String.join(", ", Headers.OF_REQUESTS))
        .with("Access-Control-Max-Age", ONE_DAY);
  }
}
