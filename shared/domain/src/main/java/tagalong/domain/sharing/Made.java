package tagalong.domain.sharing;

/** What came of wanting a share link: a value either way. */
public sealed interface Made {
  /** It is there, and durable. */
  record Done(Shareable shareable) implements Made {}

  record Refused(Unfit unfit) implements Made {}
}
