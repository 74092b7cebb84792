package tagalong.wire.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tagalong.domain.client.RecentClients;
import tagalong.domain.store.StoreUnavailable;
import tagalong.wire.contract.Headers;

/**
 * What pages of other origins may do. A tag may stand on any page, so any page may ask and read the
 * answer, without the cookies that a browser holds for us. Those count only for pages of sites that
 * the client registered: only they speak for whoever looks at them.
 */
public final class CrossOrigin {
  private static final String ONE_DAY = "86400";
  private static final Set<String> FOR_PAGES = Set.of("events", "zones", "api");

  private final RecentClients clients;

  public CrossOrigin(RecentClients clients) {
    this.clients = clients;
  }

  /** What a function answers, with what a browser needs to know of whose pages may read it. */
  public Reply answer(Request request, Function<Request, Reply> function) {
    if (request.path().isEmpty() || !FOR_PAGES.contains(request.path().getFirst())) {
      return function.apply(request);
    }
    Optional<String> own = request.header("Origin").filter(origin -> isOwn(origin, request));
    Reply reply =
        request.method().equals("OPTIONS")
            ? preflight()
            : function.apply(own.isPresent() ? request.fromOwnSite() : request);
    Reply readable =
        reply
            .with("Vary", "Origin")
            .with("Access-Control-Allow-Origin", own.orElse("*"))
            .with("Access-Control-Expose-Headers", String.join(", ", Headers.OF_REPLIES));
    return own.isPresent() ? readable.with("Access-Control-Allow-Credentials", "true") : readable;
  }

  /** Whether the page is of a site that the client registered, or of a program domain of theirs. */
  private boolean isOwn(String origin, Request request) {
    try {
      Optional<String> site = isSafe(origin, request) ? host(origin) : Optional.empty();
      return site.isPresent()
          && clients
              .byHost(request.host())
              .filter(client -> clients.isOwn(client, site.get()))
              .isPresent();
    } catch (StoreUnavailable unknown) {
      return false;
    }
  }

  /** Whoever sits on the wire can write a page of plain http. */
  private static boolean isSafe(String origin, Request request) {
    return origin.startsWith("https:")
        || request.header("X-Forwarded-Proto").filter("https"::equalsIgnoreCase).isEmpty();
  }

  private static Optional<String> host(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noOrigin) {
      return Optional.empty();
    }
  }

  private static Reply preflight() {
    return Reply.empty(204)
        .with("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE, OPTIONS")
        // A star would leave out Authorization.
        .with("Access-Control-Allow-Headers", String.join(", ", Headers.OF_REQUESTS))
        .with("Access-Control-Max-Age", ONE_DAY);
  }
}
