package tagalong.emulated.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;

/** A function with as many processes as are busy at once, kept for the next invocation. */
public final class RunningFunction implements AutoCloseable {
  private final FunctionCode code;
  private final Path runtime;
  private final Path logs;
  private final BlockingDeque<FunctionProcess> idle = new LinkedBlockingDeque<>();
  private final Set<FunctionProcess> busy = ConcurrentHashMap.newKeySet();

  /**
   * @param runtime the folder of AWS's runtime client
   * @param logs the folder of what processes print
   */
  public RunningFunction(FunctionCode code, Path runtime, Path logs) {
    this.code = code;
    this.runtime = runtime;
    this.logs = logs;
  }

  /** The same function, with processes of its own, that may take so long. */
  public RunningFunction within(Duration timeout) {
    FunctionCode hurried =
        new FunctionCode(code.name(), code.jar(), code.handler(), timeout, code.environment());
    return new RunningFunction(hurried, runtime, logs);
  }

  /** Invokes it in a process that has nothing to do, or in a new one. */
  public Outcome invoke(String trigger) {
    FunctionProcess process = free();
    busy.add(process);
    try {
      return process.invoke(trigger);
    } finally {
      busy.remove(process);
      if (process.isAlive()) {
        idle.addFirst(process);
      } else {
        process.close();
      }
    }
  }

  private FunctionProcess free() {
    for (FunctionProcess known = idle.poll(); known != null; known = idle.poll()) {
      if (known.isAlive()) {
        return known;
      }
      known.close();
    }
    try {
      return FunctionProcess.start(
          code, runtime, logs.resolve(code.name() + ".log"), Clock.systemUTC());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public boolean isBusy() {
    return !busy.isEmpty();
  }

  /** Kills every process that is in the middle of something, and says how many there were. */
  public int killBusy() {
    Set<FunctionProcess> victims = Set.copyOf(busy);
    victims.forEach(FunctionProcess::kill);
    return victims.size();
  }

  @Override
  public void close() {
    busy.forEach(FunctionProcess::close);
    idle.forEach(FunctionProcess::close);
  }
}
