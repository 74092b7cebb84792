package tagalong.domain.consumer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.PersonKey.Kind;

/**
 * What a consumer is known again by. We do not keep it: who brings it brings all of it, sealed.
 *
 * @param device 128 random bits, in hexadecimal
 * @param keys who they are: what they said, or all that they have proven; empty for anybody
 * @param proof empty when nothing was proven
 * @param expires when it is worth nothing any more, to the second
 * @param renewable false when it was asked to end then, whether it is in use or not
 */
public record ConsumerToken(
    String device,
    List<PersonKey> keys,
    Optional<Proof> proof,
    Instant issued,
    Instant expires,
    boolean renewable) {
  private static final Pattern DEVICE = Pattern.compile("[0-9a-f]{32}");

  public ConsumerToken {
    keys = List.copyOf(keys);
    issued = issued.truncatedTo(ChronoUnit.SECONDS);
    expires = expires.truncatedTo(ChronoUnit.SECONDS);
    if (!DEVICE.matcher(device).matches()
        || !keys.stream().allMatch(ConsumerToken::names)
        || (proof.isPresent() && keys.isEmpty())) {
      throw new IllegalArgumentException("a token is of a device, and of whoever was named");
    }
  }

  private static boolean names(PersonKey key) {
    return key.kind() == Kind.EMAIL || key.kind() == Kind.PARTNER_USER_ID;
  }

  /** The same, as far as anybody can say it: what was proven stays with who proved it. */
  public ConsumerToken withoutProof() {
    return new ConsumerToken(device, keys, Optional.empty(), issued, expires, renewable);
  }

  public boolean usableAt(Instant now) {
    return now.isBefore(expires);
  }

  public Level levelAt(Instant now) {
    if (proof.filter(given -> given.holdsAt(now)).isPresent()) {
      return Level.VERIFIED;
    }
    return keys.isEmpty() ? Level.ANONYMOUS : Level.IDENTIFIED;
  }

  /** How long it stays what it is now. */
  public Duration leftAt(Instant now) {
    Instant end = proof.filter(given -> given.holdsAt(now)).map(Proof::until).orElse(expires);
    return Duration.between(now, end);
  }

  public PersonKey deviceKey() {
    return new PersonKey(Kind.DEVICE, device);
  }

  /** The key that their person's id derives from. */
  public PersonKey mainKey() {
    return keys.isEmpty() ? deviceKey() : keys.getFirst();
  }

  /** Whether it is this person that it names. */
  public boolean names(Optional<PersonKey> key) {
    return key.filter(keys::contains).isPresent();
  }

  /**
   * All that an event by this consumer is about: who they are, and what they hold in their hand.
   */
  public List<PersonKey> vouched() {
    List<PersonKey> vouched = new ArrayList<>(keys);
    vouched.add(deviceKey());
    return vouched;
  }

  ConsumerToken ofSomebody(List<PersonKey> others, Optional<Proof> given, Instant now) {
    Optional<Proof> within = given.map(proven -> proven.within(expires));
    return new ConsumerToken(device, others, within, now, expires, renewable);
  }

  ConsumerToken until(Instant end, Instant now) {
    return new ConsumerToken(device, keys, proof, now, end, renewable);
  }

  ConsumerToken endingAt(Instant end) {
    Optional<Proof> within = proof.map(given -> given.within(end));
    return new ConsumerToken(device, keys, within, issued, end, false);
  }
}
