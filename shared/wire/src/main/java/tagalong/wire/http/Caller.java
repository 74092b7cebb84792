package tagalong.wire.http;

import tagalong.domain.client.Authentication.Granted;
import tagalong.domain.consumer.Consumer;

/** Who calls an operation. */
public sealed interface Caller {
  /** The operation is open to anyone. */
  record Anyone() implements Caller {}

  /** A company, by a server token. */
  record Company(Granted granted) implements Caller {}

  /** A consumer, by a token of their own. */
  record Themselves(Consumer consumer) implements Caller {}
}
