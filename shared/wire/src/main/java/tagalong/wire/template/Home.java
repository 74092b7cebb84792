package tagalong.wire.template;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Domain;

/**
 * Where a client's links live: one of the domains that it has registered, so that nothing that was
 * sent says where they lead.
 */
public final class Home {
  private final Function<String, List<Domain>> domains;
  private final Addresses addresses;

  /**
   * @param domains of a client, by its id
   */
  public Home(Function<String, List<Domain>> domains, Addresses addresses) {
    this.domains = domains;
    this.addresses = addresses;
  }

  /**
   * The address of a program domain; empty where none is registered.
   *
   * @param asked an address where something happened; if that is no domain of the client's, the
   *     first of them counts
   */
  public Optional<String> of(String client, Optional<String> asked) {
    List<String> hosts =
        domains.apply(client).stream()
            .map(Domain::host)
            .sorted(Comparator.comparing(Home::isOfThisMachine))
            .toList();
    return asked
        .flatMap(Home::host)
        .filter(hosts::contains)
        .or(() -> hosts.stream().findFirst())
        .map(addresses::of);
  }

  private static boolean isOfThisMachine(String host) {
    return host.equals("localhost") || host.startsWith("127.");
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
