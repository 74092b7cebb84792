package tagalong.domain.consumer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.event.PersonKey;

/**
 * What the link in a mail claims by which its reader says that they want no more: that the mail
 * went to this address. It counts for ever, as old mails are found again.
 */
public record UnsubscribeClaim(PersonKey address) {
  public UnsubscribeClaim {
    if (address.kind() != PersonKey.Kind.EMAIL) {
      throw new IllegalArgumentException("a mail goes to an address");
    }
  }

  /** As it stands in the link: nobody else can write it, or read whose it is. */
  public String sealed(Client client) {
    return seal(client).close(address.value().getBytes(StandardCharsets.UTF_8));
  }

  /** Empty when the client's mails said no such thing. */
  public static Optional<UnsubscribeClaim> read(Client client, String sealed) {
    return seal(client)
        .open(sealed)
        .flatMap(bytes -> PersonKey.ofEmail(new String(bytes, StandardCharsets.UTF_8)))
        .map(UnsubscribeClaim::new);
  }

  private static Seal seal(Client client) {
    return new Seal(client.secret(), "unsubscribing");
  }
}
