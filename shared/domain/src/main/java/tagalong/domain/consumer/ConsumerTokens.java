package tagalong.domain.consumer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tagalong.domain.client.Client;
import tagalong.domain.event.Container;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;

/** Gives consumers their tokens and knows them again. */
public final class ConsumerTokens {
  /** How long a token lives where a referral counts for ever. */
  private static final Duration USUAL = Duration.ofDays(365);

  private final RecentPrograms programs;
  private final People people;
  private final Revocations revocations;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param random one that nobody can predict
   */
  public ConsumerTokens(
      RecentPrograms programs,
      People people,
      Revocations revocations,
      Clock clock,
      RandomGenerator random) {
    this.programs = programs;
    this.people = people;
    this.revocations = revocations;
    this.clock = clock;
    this.random = random;
  }

  /** One for a device that nobody saw before. Reads and writes nothing. */
  public ConsumerToken anonymous(Client client) {
    Instant now = clock.instant();
    HexFormat hex = HexFormat.of();
    String device = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    Instant end = now.plus(life(client));
    return new ConsumerToken(device, List.of(), Optional.empty(), now, end, true);
  }

  /** One for the same device, of somebody who says who they are. */
  public ConsumerToken identified(ConsumerToken before, PersonKey key) {
    return before.ofSomebody(List.of(key), Optional.empty(), clock.instant());
  }

  /**
   * One for the same device, of somebody who has proven who they are, by whatever way. A device
   * that was given back is not taken up again.
   *
   * @param keys all that is proven, at least one
   */
  public ConsumerToken verified(Client client, ConsumerToken before, List<PersonKey> keys) {
    Instant now = clock.instant();
    boolean revoked = revocations.now(client, before.device()).isPresent();
    ConsumerToken device = revoked ? anonymous(client) : before;
    World world = new World(client.id(), Container.PRODUCTION);
    String derived = client.personIds().of(keys.getFirst());
    String person =
        people
            .head(new Subject(world, derived))
            .map(Head::subject)
            .map(Subject::id)
            .orElse(derived);
    return device.ofSomebody(keys, Optional.of(Proof.given(person, now)), now);
  }

  /** The same one for longer where it is half over; else itself. */
  public ConsumerToken renewed(Client client, ConsumerToken token) {
    Instant now = clock.instant();
    ConsumerToken renewed = token;
    if (token.renewable() && token.expires().isBefore(now.plus(life(client).dividedBy(2)))) {
      renewed = token.until(now.plus(life(client)), now);
    }
    if (token.proof().filter(proof -> proof.isDue(now)).isPresent()) {
      renewed =
          renewed.ofSomebody(token.keys(), token.proof().map(proof -> proof.renewed(now)), now);
    }
    return renewed;
  }

  /** The same one, ending after that time, or sooner if it would. */
  public ConsumerToken ending(ConsumerToken token, Duration after) {
    Instant end = clock.instant().plus(after);
    return end.isBefore(token.expires()) ? token.endingAt(end) : token;
  }

  public String textOf(Client client, ConsumerToken token) {
    return TokenText.of(client, token);
  }

  /** Who brings it. Asks whether it was given back only where it proves something. */
  public Bearer bearer(Client client, String text) {
    return bearer(client, text, false);
  }

  /** Who brings it, unless it was given back more than 30 seconds ago. */
  public Bearer checkedBearer(Client client, String text) {
    return bearer(client, text, true);
  }

  /** The caller with another token. */
  public Consumer consumer(Client client, ConsumerToken token) {
    return new Consumer(client, token, token.levelAt(clock.instant()));
  }

  /** How long it stays what it is. */
  public Duration left(ConsumerToken token) {
    return token.leftAt(clock.instant());
  }

  private Bearer bearer(Client client, String text, boolean asking) {
    Optional<ConsumerToken> read = TokenText.read(client, text);
    if (read.isEmpty()) {
      return new Bearer.Unknown();
    }
    ConsumerToken token = read.get();
    boolean asks = asking || token.proof().isPresent();
    return !token.usableAt(clock.instant()) || (asks && revocations.lately(client, token.device()))
        ? new Bearer.Ended()
        : new Bearer.Known(consumer(client, token));
  }

  /** As long as what somebody did can still refer them. */
  private Duration life(Client client) {
    return programs.now(client).stream()
        .map(version -> version.program().referrals().lookBack().orElse(USUAL))
        .max(Comparator.naturalOrder())
        .orElse(USUAL);
  }
}
