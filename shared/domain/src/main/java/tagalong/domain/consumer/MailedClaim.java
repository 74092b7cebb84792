package tagalong.domain.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.event.EventId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.program.ProofMail;

/**
 * What the link of a mail claims: whoever has it reads this address. It stands in that mail only.
 *
 * @param address where the mail went
 * @param event what asked for it; each is believed once
 * @param program whose mail it was
 * @param locale the language of the mail
 */
public record MailedClaim(
    PersonKey address, EventId event, String program, Optional<String> locale) {
  /** The event of somebody who asks for such a mail. */
  public static final String REQUESTED = ProofMail.REQUESTED;

  /** How long it is believed, from when it was asked for. */
  public static final Duration BELIEVED = Duration.ofDays(1);

  private static final int PARTS = 4;

  public MailedClaim {
    if (address.kind() != PersonKey.Kind.EMAIL) {
      throw new IllegalArgumentException("a mail goes to an address");
    }
  }

  /** As it stands in the link: nobody else can write it, or read whose it is. */
  public String sealed(Client client) {
    String text = String.join("\n", address.value(), event.value(), program, locale.orElse(""));
    return seal(client).close(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty when the client's mails said no such thing. */
  public static Optional<MailedClaim> read(Client client, String sealed) {
    return seal(client)
        .open(sealed)
        .map(bytes -> List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", PARTS)))
        .flatMap(MailedClaim::of);
  }

  private static Optional<MailedClaim> of(List<String> parts) {
    return PersonKey.ofEmail(parts.getFirst())
        .map(
            key ->
                new MailedClaim(
                    key,
                    new EventId(parts.get(1)),
                    parts.get(2),
                    Optional.of(parts.get(3)).filter(text -> !text.isEmpty())));
  }

  public boolean isBelievedAt(Instant now) {
    return now.isBefore(end());
  }

  Instant end() {
    return event.arrived().plus(BELIEVED);
  }

  private static Seal seal(Client client) {
    return new Seal(client.secret(), "claim of a mail");
  }
}
