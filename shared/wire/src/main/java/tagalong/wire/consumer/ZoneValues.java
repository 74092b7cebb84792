package tagalong.wire.consumer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.program.InForce;
import tagalong.wire.contract.EventBody;
import tagalong.wire.http.Request;

/** What the templates of zones may say. */
public final class ZoneValues {
  private ZoneValues() {}

  /**
   * @param code the viewer's own, where the zone shows it
   */
  static Map<String, @Nullable Object> of(
      Request request, WebEvent told, Sender sender, Optional<String> code) {
    Map<String, @Nullable Object> values = of(told.body(), domain(request), code);
    values.put("token", sender.address());
    return values;
  }

  /**
   * The same for a viewer who has no token here.
   *
   * @param domain the address of the program domain
   */
  public static Map<String, @Nullable Object> of(
      EventBody told, String domain, Optional<String> code) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("zone", told.name().orElse(""));
    values.put("data", told.data().values());
    told.data().text("locale").ifPresent(locale -> values.put("locale", locale));
    told.data().text(InForce.NAMED).ifPresent(program -> values.put(InForce.NAMED, program));
    values.put("domain", domain);
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
