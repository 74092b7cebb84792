package tagalong.wire.contract;

import java.util.Set;
import tagalong.domain.client.Scope;

/** Who may call an operation. */
public sealed interface Access {
  /** Anyone. */
  record Open() implements Access {}

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
