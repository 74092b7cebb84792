package tagalong.wire.contract;

import java.util.Set;
import tagalong.domain.client.Scope;
import tagalong.domain.consumer.Level;

/** Who may call an operation. */
public sealed interface Access {
  /** Anyone. */
  record Open() implements Access {}

  /**
   * Consumers, by a token of their own.
   *
   * @param minimum how sure we must be of who they are
   */
  record ByConsumer(Level minimum) implements Access {}

  /**
   * Whoever holds a server token.
   *
   * @param anyOf the token has one of these scopes; empty when any token will do
   */
  record ByToken(Set<Scope> anyOf) implements Access {
    public ByToken {
      anyOf = Set.copyOf(anyOf);
    }
  }
}
