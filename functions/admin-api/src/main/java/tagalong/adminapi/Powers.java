package tagalong.adminapi;

import java.util.EnumSet;
import java.util.Set;
import tagalong.domain.client.Scope;
import tagalong.domain.client.Token;

/** What the bearer of a token may hand on: whoever may set up a client may do all its tokens do. */
final class Powers {
  private Powers() {}

  static Set<Scope> of(Token token) {
    if (token.scopes().contains(Scope.CLIENT_SUPERUSER)) {
      return EnumSet.allOf(Scope.class);
    }
    return token.scopes().contains(Scope.CLIENT_ADMIN)
        ? EnumSet.complementOf(EnumSet.of(Scope.CLIENT_SUPERUSER))
        : token.scopes();
  }
}
