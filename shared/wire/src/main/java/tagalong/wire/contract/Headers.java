package tagalong.wire.contract;

import java.util.List;

/** Names of headers that the contract gives a meaning. */
public final class Headers {
  public static final String ERROR = "X-Extole-Error";
  public static final String ERROR_MESSAGE = "X-Extole-Error-Message";
  public static final String COOKIE_CONSENT = "X-Extole-Cookie-Consent";
  public static final String TOKEN = "X-Extole-Token";
  public static final String JWT = "X-Extole-Jwt";
  public static final String SANDBOX = "X-Extole-Sandbox";
  public static final String TIME_ZONE = "Time-Zone";

  /** What proves to the server of a webhook that it is we who call. */
  public static final String SIGNATURE = "X-Extole-Signature";

  /** Names what is told, so that it counts once however often it is told. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  public static final String LIMIT = "RateLimit-Limit";
  public static final String LIMIT_REMAINING = "RateLimit-Remaining";
  public static final String LIMIT_RESET = "RateLimit-Reset";

  /** What pages may read of an answer. */
  public static final List<String> OF_REPLIES =
      List.of(
          TOKEN,
          COOKIE_CONSENT,
          ERROR,
          ERROR_MESSAGE,
          LIMIT,
          LIMIT_REMAINING,
          LIMIT_RESET,
          "Retry-After");

  /** What a zone shows to a server, and why. */
  public static final String CAMPAIGN = "X-Extole-Campaign";

  public static final String CONTROLLER = "X-Extole-Frontend-Controller";
  public static final String CREATIVE = "X-Extole-Creative";
  public static final String CREATIVE_VERSION = "X-Extole-Creative-Version";
  public static final String INPUT_EVENT = "X-Extole-Input-Event";

  /** What tags and apps send with their requests. */
  public static final List<String> OF_REQUESTS =
      List.of(
          "Authorization",
          "Content-Type",
          TIME_ZONE,
          TOKEN,
          "X-Extole-App",
          "X-Extole-App-Sha",
          "X-Extole-App-Type",
          "X-Extole-App-Version",
          JWT,
          SANDBOX);

  private Headers() {}
}
