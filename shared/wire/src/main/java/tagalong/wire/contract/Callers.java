package tagalong.wire.contract;

import java.util.Set;
import tagalong.domain.client.Scope;
import tagalong.domain.consumer.Level;

/** Who may call, as many operations have it in common. */
final class Callers {
  static final Access OPEN = new Access.Open();
  static final Access CONSUMERS = new Access.ByConsumer(Level.ANONYMOUS);
  static final Access VERIFIED = new Access.ByConsumer(Level.VERIFIED);
  static final Access ANY_TOKEN = new Access.ByToken(Set.of());
  static final Access SENDERS =
      new Access.ByToken(
          Set.of(Scope.BACKEND, Scope.UPDATE_PROFILE, Scope.CLIENT_ADMIN, Scope.CLIENT_SUPERUSER));
  static final Access READERS =
      new Access.ByToken(
          Set.of(Scope.BACKEND, Scope.USER_SUPPORT, Scope.CLIENT_ADMIN, Scope.CLIENT_SUPERUSER));
  static final Access ADMINS =
      new Access.ByToken(Set.of(Scope.CLIENT_ADMIN, Scope.CLIENT_SUPERUSER));
  static final Access OPERATORS = new Access.ByToken(Set.of(Scope.CLIENT_SUPERUSER));

  private Callers() {}
}
