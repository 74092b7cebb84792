package tagalong.adminapi;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Domain;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.sharing.ShareableView;

/** On which of a client's program domains share links are written. */
final class LinkDomains {
  private final Clients clients;
  private final Addresses addresses;

  LinkDomains(Clients clients, Addresses addresses) {
    this.clients = clients;
    this.addresses = addresses;
  }

  /** On the client's first domain; one of the machine itself only where there is no other. */
  ShareableView view(Client client) {
    return new ShareableView(
        clients.domains(client.id()).stream()
            .map(Domain::host)
            .min(Comparator.comparing(LinkDomains::isMachine).thenComparing(host -> host))
            .map(addresses::of)
            .orElse(""));
  }

  /**
   * @param asked a domain of the client's, or its address
   * @throws Problem.Raised when it is not the client's
   */
  ShareableView view(Client client, Optional<String> asked) {
    return asked.map(text -> named(client, text)).orElseGet(() -> view(client));
  }

  private ShareableView named(Client client, String text) {
    String host = text.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
    return clients.domains(client.id()).stream()
        .map(Domain::host)
        .filter(Predicate.isEqual(host.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(known -> new ShareableView(addresses.of(known)))
        .orElseThrow(
            () ->
                new Problem(
                        ErrorCode.PROGRAM_DOMAIN_NOT_FOUND,
                        "program_url is none of your program domains. Check it.")
                    .raised());
  }

  private static boolean isMachine(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1");
  }
}
