package tagalong.emulated.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import tagalong.emulated.runtime.Outcome;
import tagalong.emulated.runtime.RunningFunction;

/** Where emulators send invocations to: each is done by a real process of its function. */
public final class FunctionHost implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The variable of a function's environment by which MiniStack learns where to send to. */
  static final String ADDRESS_VARIABLE = "MINISTACK_LAMBDA_PROXY_URL";

  private static final int OK = 200;
  private static final int FAILED = 500;
  private final HttpServer server;
  private final InstantSource clock;
  private final boolean mayFailInPart;
  private final Map<String, RunningFunction> functions = new ConcurrentHashMap<>();
  private final AtomicInteger inProgress = new AtomicInteger();
  private volatile Instant lastActive;
  private final AtomicInteger lostAnswers = new AtomicInteger();
  private volatile BooleanSupplier losing = () -> false;

  /**
   * @param mayFailInPart false where the emulator takes a partial batch response for a success, as
   *     MiniStack does: one that reports failures is then answered as a failure of the whole batch,
   *     which is delivered again
   */
  public FunctionHost(InstantSource clock, boolean mayFailInPart) throws IOException {
    this.clock = clock;
    this.mayFailInPart = mayFailInPart;
    lastActive = clock.instant();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::invoked);
    server.start();
  }

  /** Takes a function in, and says where its invocations go. */
  public URI host(String name, RunningFunction function) {
    functions.put(name, function);
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
  }

  public RunningFunction function(String name) {
    return Optional.ofNullable(functions.get(name))
        .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
  }

  /** True once nothing has been invoked for so long. */
  public boolean quietFor(Duration duration) {
    return inProgress.get() == 0 && lastActive.plus(duration).isBefore(clock.instant());
  }

  /**
   * From now on answers get lost where this says so, each after its work was done: MiniStack
   * delivers what it holds for failed again.
   */
  public void loseAnswers(BooleanSupplier whether) {
    losing = whether;
  }

  /** How many answers were lost. */
  public int lostAnswers() {
    return lostAnswers.get();
  }

  private void invoked(HttpExchange exchange) throws IOException {
    inProgress.incrementAndGet();
    try (exchange) {
      RunningFunction function = function(exchange.getRequestURI().getPath().substring(1));
      Outcome outcome =
          function.invoke(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      byte[] body = text(outcome).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(isDone(outcome) && !isLost() ? OK : FAILED, body.length);
      exchange.getResponseBody().write(body);
    } finally {
      lastActive = clock.instant();
      inProgress.decrementAndGet();
    }
  }

  private boolean isLost() {
    boolean lost = losing.getAsBoolean();
    if (lost) {
      lostAnswers.incrementAndGet();
    }
    return lost;
  }

  private static String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Returned returned -> returned.payload();
      case Outcome.Failed failed -> failed.toString();
    };
  }

  private boolean isDone(Outcome outcome) throws IOException {
    return switch (outcome) {
      case Outcome.Returned returned -> {
        JsonNode reply = JSON.readTree(returned.payload());
        yield mayFailInPart || reply.path("batchItemFailures").isEmpty();
      }
      case Outcome.Failed failed -> false;
    };
  }

  @Override
  public void close() {
    server.stop(0);
    functions.values().forEach(RunningFunction::close);
  }
}
