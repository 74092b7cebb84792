package tagalong.emulated;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import tagalong.emulated.aws.EmulatedAws;
import tagalong.emulated.aws.UnreliableEndpoint.Fault;

/**
 * Goes on until it is closed: kills reactors in the middle of a batch, has answers lost so that
 * records come again, has calls of the tables turned away, failed, or answered by nobody, pauses
 * mappings and resumes them.
 */
final class Trouble implements AutoCloseable {
  private static final List<Fault> FAULTS = List.of(Fault.THROTTLED, Fault.FAILED, Fault.LOST);
  private static final long PAUSE_NANOS = 400_000_000;
  private final EmulatedAws aws;
  private final Random random;
  private final AtomicInteger kills = new AtomicInteger();
  private final AtomicInteger pauses = new AtomicInteger();
  private final Thread making;
  private volatile boolean over;

  Trouble(EmulatedAws aws, long seed) {
    this.aws = aws;
    this.random = new Random(seed);
    Random losing = new Random(~seed);
    aws.host().loseAnswers(() -> losing.nextInt(4) == 0);
    Random failing = new Random(seed + 1);
    aws.endpoint().fail(() -> failing.nextInt(20) == 0 ? fault(failing) : Fault.NONE);
    making = Thread.ofVirtual().start(this::make);
  }

  private static Fault fault(Random random) {
    return FAULTS.get(random.nextInt(FAULTS.size()));
  }

  private void make() {
    try (LambdaClient lambda = aws.clients().lambda()) {
      List<EventSourceMappingConfiguration> mappings =
          lambda.listEventSourceMappings().eventSourceMappings();
      while (!over) {
        LockSupport.parkNanos(PAUSE_NANOS);
        kills.addAndGet(aws.function("Reactor").killBusy());
        kills.addAndGet(aws.function("BulkReactor").killBusy());
        if (random.nextInt(4) == 0) {
          pause(lambda, mappings.get(random.nextInt(mappings.size())).uuid());
        }
      }
    }
  }

  private void pause(LambdaClient lambda, String mapping) {
    lambda.updateEventSourceMapping(change -> change.uuid(mapping).enabled(false));
    pauses.incrementAndGet();
    LockSupport.parkNanos(PAUSE_NANOS);
    lambda.updateEventSourceMapping(change -> change.uuid(mapping).enabled(true));
  }

  /** How many processes were killed in the middle of a batch. */
  int kills() {
    return kills.get();
  }

  /** How often a mapping was paused. */
  int pauses() {
    return pauses.get();
  }

  @Override
  public void close() {
    over = true;
    aws.host().loseAnswers(() -> false);
    aws.endpoint().fail(() -> Fault.NONE);
    try {
      making.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
