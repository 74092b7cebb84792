package tagalong.emulated.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process of a function: AWS's own runtime client with the jar that is deployed. */
public final class FunctionProcess implements AutoCloseable {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final String NATIVE_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final long START_SECONDS = 60;

  private final FunctionCode code;
  private final Clock clock;
  private final RuntimeApi api;
  private final Process process;

  private FunctionProcess(FunctionCode code, Clock clock, RuntimeApi api, Process process) {
    this.code = code;
    this.clock = clock;
    this.api = api;
    this.process = process;
  }

  /**
   * Starts a process and waits until it asks for work.
   *
   * @param runtime the folder of AWS's runtime client
   * @param log what the process prints is appended to it
   * @throws IOException when it does not start; the log says why
   */
  public static FunctionProcess start(FunctionCode code, Path runtime, Path log, Clock clock)
      throws IOException {
    RuntimeApi api =
        new RuntimeApi("arn:aws:lambda:us-east-1:000000000000:function:" + code.name());
    ProcessBuilder builder = new ProcessBuilder(command(code, runtime));
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(platform(code, api));
    builder.environment().putAll(code.environment());
    Process process =
        builder
            .directory(log.toAbsolutePath().resolveSibling("").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Thread.ofVirtual().start(() -> api.gone(ended(process)));
    FunctionProcess started = new FunctionProcess(code, clock, api, process);
    started.awaitStart(log);
    return started;
  }

  private static Outcome.Failed ended(Process process) {
    int status = process.onExit().join().exitValue();
    return new Outcome.Failed("Runtime.ExitError", "exit status " + status);
  }

  private void awaitStart(Path log) throws IOException {
    Optional<Outcome.Failed> failed =
        api.started()
            .completeOnTimeout(
                Optional.of(new Outcome.Failed("Sandbox.Timedout", "did not start in time")),
                START_SECONDS,
                TimeUnit.SECONDS)
            .join();
    if (failed.isPresent()) {
      close();
      throw new IOException(code.name() + " did not start: " + failed.get() + "; see " + log);
    }
  }

  private static List<String> command(FunctionCode code, Path runtime) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-D"
            + NATIVE_CLIENT
            + "="
            + runtime.resolve("jni/libaws-lambda-jni.linux-" + cpu() + ".so"),
        "-cp",
        code.jar() + File.pathSeparator + runtime.resolve("*"),
        CLIENT,
        code.handler());
  }

  private static String cpu() {
    return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
  }

  private static Map<String, String> platform(FunctionCode code, RuntimeApi api) {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API", api.address(),
        "AWS_LAMBDA_FUNCTION_NAME", code.name(),
        "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
        "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
        "_HANDLER", code.handler(),
        "AWS_REGION", "us-east-1",
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test");
  }

  /**
   * Invokes the function and waits; a process does one thing at a time. One that takes too long is
   * killed, as the platform does it.
   */
  public Outcome invoke(String trigger) {
    Invocation invocation =
        new Invocation(UUID.randomUUID().toString(), trigger, clock.instant().plus(code.timeout()));
    api.hand(invocation);
    if (!process.isAlive()) {
      api.gone(new Outcome.Failed("Runtime.ExitError", "the process is gone"));
    }
    try {
      return invocation.outcome().get(code.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      kill();
      return new Outcome.Failed("Sandbox.Timedout", "timed out after " + code.timeout());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
    api.close();
  }
}
