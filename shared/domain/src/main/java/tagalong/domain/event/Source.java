package tagalong.domain.event;

/** How an event came in. Steps may demand certain sources. */
public enum Source {
  /** A browser tag; anyone can send it. */
  WEB,
  /** A mobile app or a consumer's own call. */
  APP,
  /** The client's own server, proven by a token. */
  SERVER,
  /** A bulk file of the client. */
  FILE,
  /** A consumer who has proven who they are. */
  VERIFIED
}
