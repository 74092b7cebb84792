package tagalong.domain.client;

import java.util.Set;

/** What a request may do, judged by its token. */
public sealed interface Authentication {
  /** It brought no token. */
  record Missing() implements Authentication {}

  /** Nobody was ever given this token. */
  record Unknown() implements Authentication {}

  /** The token was good once: it has expired or was revoked. */
  record Ended() implements Authentication {}

  /** The token belongs to another client than the host. */
  record Foreign() implements Authentication {}

  /**
   * @param anyOf the scopes of which it would need one
   */
  record UnderScoped(Set<Scope> anyOf) implements Authentication {
    public UnderScoped {
      anyOf = Set.copyOf(anyOf);
    }
  }

  record Granted(Token token, Client client) implements Authentication {}
}
