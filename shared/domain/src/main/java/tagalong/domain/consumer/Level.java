package tagalong.domain.consumer;

/** How sure we are of who a consumer is. Each is more than the one before. */
public enum Level {
  /** A browser or app that named nobody. */
  ANONYMOUS,
  /** Somebody said who they are; anyone can say that. */
  IDENTIFIED,
  /** They have proven it, lately. Only they read what is private. */
  VERIFIED;

  public boolean isAtLeast(Level other) {
    return compareTo(other) >= 0;
  }
}
