package tagalong.domain.sharing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tagalong.domain.client.Client;
import tagalong.domain.client.RecentClients;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.RecentPrograms;

/**
 * Where share links may lead: to pages of the client's own and nowhere else, or we would lend the
 * client's name to whoever makes a link.
 */
public final class Landings {
  private static final Set<String> SCHEMES = Set.of("https", "http");
  private final RecentClients clients;
  private final RecentPrograms programs;

  public Landings(RecentClients clients, RecentPrograms programs) {
    this.clients = clients;
    this.programs = programs;
  }

  /** A page as it can be written into an address bar: absolute, or a path of the program domain. */
  static Optional<URI> page(String text) {
    try {
      URI uri = new URI(text);
      boolean path = uri.getScheme() == null && text.startsWith("/") && !text.startsWith("//");
      return Optional.of(uri).filter(any -> path || isAbsolute(any));
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static boolean isAbsolute(URI uri) {
    return uri.getScheme() != null
        && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
        && uri.getHost() != null
        && uri.getUserInfo() == null;
  }

  /** Whether a text is the address of a page of the client's own. */
  public boolean isOwn(Client client, String text) {
    return page(text).filter(page -> isOwn(client, page)).isPresent();
  }

  /**
   * Whether it is a page of a program domain, a registered site, or where a program's links lead.
   */
  boolean isOwn(Client client, URI page) {
    if (page.getScheme() == null) {
      return true;
    }
    boolean secure = page.getScheme().equalsIgnoreCase("https");
    String host = page.getHost().toLowerCase(Locale.ROOT);
    return landings(client)
            .anyMatch(
                own ->
                    own.getHost().equalsIgnoreCase(host)
                        && (secure || own.getScheme().equalsIgnoreCase("http")))
        || clients.isOwn(client, host);
  }

  private Stream<URI> landings(Client client) {
    return programs.now(client).stream()
        .map(ProgramVersion::program)
        .flatMap(program -> program.referrals().landing().stream())
        .flatMap(landing -> page(landing).stream())
        .filter(page -> page.getScheme() != null);
  }
}
