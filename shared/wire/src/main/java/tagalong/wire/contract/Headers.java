package tagalong.wire.contract;

/** Names of headers that the contract gives a meaning. */
public final class Headers {
  public static final String ERROR = "X-Extole-Error";
  public static final String ERROR_MESSAGE = "X-Extole-Error-Message";
  public static final String COOKIE_CONSENT = "X-Extole-Cookie-Consent";
  public static final String TOKEN = "X-Extole-Token";
  public static final String TIME_ZONE = "Time-Zone";

  private Headers() {}
}
