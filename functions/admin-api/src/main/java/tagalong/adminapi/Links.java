package tagalong.adminapi;

import java.net.URI;
import java.time.Duration;
import tagalong.wire.http.Call;

/** Links by which files go past the API, since they are too large for it. */
final class Links {
  /** How long one leads somewhere. */
  static final Duration LIFE = Duration.ofHours(1);

  private Links() {}

  /** A relative one leads to the host that was asked. */
  static String absolute(Call call, URI link) {
    String scheme = call.request().header("X-Forwarded-Proto").orElse("http").split(",", 2)[0];
    String host = call.request().header("Host").orElse(call.request().host());
    return link.isAbsolute()
        ? link.toString()
        : URI.create(scheme.strip() + "://" + host).resolve(link).toString();
  }
}
