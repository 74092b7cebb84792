package tagalong.consumerapi;

import java.util.Optional;
import tagalong.domain.consumer.Consumer;
import tagalong.domain.consumer.Seeing;
import tagalong.domain.event.Container;
import tagalong.domain.event.PersonKey;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Party;
import tagalong.domain.sharing.Owner;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;

/** Whose share links and shares a consumer asks about: their own. */
final class Owners {
  private final Seeing seeing;

  Owners(Seeing seeing) {
    this.seeing = seeing;
  }

  Owner of(Call call) {
    Consumer consumer = call.consumer();
    Seeing.Seen seen = seeing.by(consumer, Container.PRODUCTION);
    Optional<String> email =
        seen.head().flatMap(head -> head.key(PersonKey.Kind.EMAIL)).or(() -> address(consumer));
    return new Owner(
        consumer.client(),
        seen.person(),
        new Party(seen.person().id(), email),
        seen.privately() || isNobodyElse(consumer, seen));
  }

  /**
   * The same, for what is private.
   *
   * @throws Problem.Raised when anybody could be asking
   */
  Owner privately(Call call) {
    Owner owner = of(call);
    if (!owner.sure()) {
      throw new Problem(
              ErrorCode.ACCESS_DENIED,
              "This is private. Prove who you are, for example with a JWT.")
          .raised();
    }
    return owner;
  }

  /** Who named nobody is their browser or app, which nobody else has the token of. */
  private static boolean isNobodyElse(Consumer consumer, Seeing.Seen seen) {
    return consumer.token().keys().isEmpty()
        && seen.person().equals(consumer.named(Container.PRODUCTION))
        && seen.head().map(Head::keys).stream()
            .flatMap(keys -> keys.stream())
            .allMatch(key -> key.kind() == PersonKey.Kind.DEVICE);
  }

  private static Optional<String> address(Consumer consumer) {
    return consumer.token().keys().stream()
        .filter(key -> key.kind() == PersonKey.Kind.EMAIL)
        .map(PersonKey::value)
        .findFirst();
  }
}
