package tagalong.domain.consumer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Proves who somebody is by a mail that only they read. It is the browser in which they say so that
 * is believed, whichever asked for the mail: who asks in another's name gets nothing.
 */
public final class ProvingByMail {
  private final Store store;
  private final ConsumerTokens tokens;
  private final Clock clock;

  public ProvingByMail(Store store, ConsumerTokens tokens, Clock clock) {
    this.store = store;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What a link is worth. */
  public sealed interface Verdict {
    /** It is none of ours. */
    record Unknown() implements Verdict {}

    /** It was one, too long ago, or another browser made use of it. */
    record Over(MailedClaim claim) implements Verdict {}

    /** Whoever says that it is theirs proves it. Nothing is proven by looking. */
    record Open(MailedClaim claim) implements Verdict {}

    record Proven(MailedClaim claim, ConsumerToken token) implements Verdict {}
  }

  /** Looks at a link as programs do that scan mails: it changes nothing and tells nothing more. */
  public Verdict look(Client client, String link) {
    Optional<MailedClaim> claim = MailedClaim.read(client, link);
    if (claim.isEmpty()) {
      return new Verdict.Unknown();
    }
    return claim.get().isBelievedAt(clock.instant())
        ? new Verdict.Open(claim.get())
        : new Verdict.Over(claim.get());
  }

  /**
   * Somebody says in a browser that a link is theirs.
   *
   * @param browser what that browser is known by
   */
  public Verdict prove(Client client, String link, ConsumerToken browser) {
    return switch (look(client, link)) {
      case Verdict.Open(var claim) ->
          isFirst(client, claim, browser)
              ? new Verdict.Proven(
                  claim, tokens.verified(client, browser, List.of(claim.address())))
              : new Verdict.Over(claim);
      case Verdict other -> other;
    };
  }

  /** Who presses twice is the same browser, and believed again. */
  private boolean isFirst(Client client, MailedClaim claim, ConsumerToken browser) {
    Key key = new Key(Family.AGENDA, client.id() + "#claimed#" + claim.event().value(), "claimed");
    ClaimUsed used =
        new ClaimUsed(client.id(), claim.event().value(), browser.device(), clock.instant());
    Row row = Row.of(key, used).expiringAt(claim.end());
    return switch (store.commit(List.of(new Write.Insert(row)))) {
      case Outcome.Committed done -> true;
      case Outcome.Refused before ->
          store
              .get(key)
              .map(found -> found.as(ClaimUsed.class))
              .filter(found -> found.device().equals(browser.device()))
              .isPresent();
    };
  }
}
