package tagalong.emulated.runtime;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A trigger on its way through a process. */
record Invocation(String id, String trigger, Instant deadline, CompletableFuture<Outcome> outcome) {

  Invocation(String id, String trigger, Instant deadline) {
    this(id, trigger, deadline, new CompletableFuture<>());
  }
}
