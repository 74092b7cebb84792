package tagalong.wire.consumer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.wire.http.Request;

/** What the templates of zones may say. */
public final class ZoneValues {
  private ZoneValues() {}

  /**
   * @param code the viewer's own, where the zone shows it
   */
  static Map<String, @Nullable Object> of(
      Request request, WebEvent told, Sender sender, Optional<String> code) {
    String domain = domain(request);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("zone", told.body().name().orElse(""));
    values.put("data", told.body().data().values());
    told.body().data().text("locale").ifPresent(locale -> values.put("locale", locale));
    values.put("domain", domain);
    values.put("token", sender.address());
    code.ifPresent(
        own -> {
          values.put("share_code", own);
          values.put("share_link", domain + "/" + own);
        });
    return values;
  }

  /** How the request reached us, with the port that the program domain has on one machine. */
  public static String domain(Request request) {
    String scheme =
        request.header("X-Forwarded-Proto").filter("https"::equalsIgnoreCase).orElse("http");
    return scheme + "://" + request.header("Host").orElse(request.host());
  }
}
