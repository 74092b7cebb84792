package tagalong.domain.client;

/** What a token may do, in the contract's words. */
public enum Scope {
  CLIENT_ADMIN,
  CLIENT_SUPERUSER,
  USER_SUPPORT,
  BACKEND,
  UPDATE_PROFILE,
  VERIFIED_CONSUMER
}
