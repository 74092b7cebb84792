package tagalong.tagbeacon;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Routes;
import tagalong.wire.http.Paths;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Request;

/**
 * Sends on what another function answers and was asked for with doubled slashes: no route of the
 * gateway means such a path, so that it comes here as everything does that nobody else answers.
 */
final class Elsewhere {
  private static final List<Routes> OTHERS =
      Arrays.stream(FunctionName.values())
          .filter(function -> function != FunctionName.TAG_BEACON)
          .map(Routes::new)
          .toList();

  private Elsewhere() {}

  /**
   * Where it is answered; empty where no other function answers it.
   *
   * @param path as it was sent
   * @param query as it was sent
   */
  static Optional<Reply> reply(Request request, String path, String query) {
    // Without doubled slashes it would come here again.
    return path.contains("//") && OTHERS.stream().anyMatch(routes -> knows(routes, request))
        ? Optional.of(
            // The same method and body again, unlike 301 and 302.
            Reply.empty(308)
                .with("Location", Paths.of(request.path()) + (query.isEmpty() ? "" : "?" + query))
                .with("Cache-Control", "no-store"))
        : Optional.empty();
  }

  private static boolean knows(Routes routes, Request request) {
    return !(routes.match(request.method(), request.path()) instanceof Routes.Match.NoSuchPath);
  }
}
