package tagalong.domain.consumer;

/** Who brings a text that should be a token. */
public sealed interface Bearer {
  /** It is no token of this client. */
  record Unknown() implements Bearer {}

  /** It was one: it has expired or was given back. */
  record Ended() implements Bearer {}

  record Known(Consumer consumer) implements Bearer {}
}
