package tagalong.emulated.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The Lambda Runtime API for one process, version 2018-06-01: the process asks for the next
 * invocation and tells what became of it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String INVOCATION = ROOT + "invocation/";
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private final HttpServer server;
  private final String functionArn;
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Optional<Outcome.Failed>> started = new CompletableFuture<>();

  RuntimeApi(String functionArn) throws IOException {
    this.functionArn = functionArn;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(INVOCATION + "next", this::next);
    server.createContext(INVOCATION, this::told);
    server.createContext(ROOT + "init/error", this::notStarted);
    server.createContext(ROOT + "restore/next", RuntimeApi::restored);
    server.createContext(ROOT + "restore/error", this::notStarted);
    server.start();
  }

  /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} names them. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Comes when the process asks for work for the first time, or could not start. */
  CompletableFuture<Optional<Outcome.Failed>> started() {
    return started;
  }

  /** Hands an invocation to the process as soon as it asks. */
  void hand(Invocation invocation) {
    running.put(invocation.id(), invocation);
    waiting.add(invocation);
  }

  /** The process is gone, and with it whatever it was doing. */
  void gone(Outcome.Failed how) {
    started.complete(Optional.of(how));
    running.values().forEach(invocation -> invocation.outcome().complete(how));
    running.clear();
  }

  private void next(HttpExchange exchange) throws IOException {
    started.complete(Optional.empty());
    try {
      Invocation invocation = waiting.take();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.id());
      exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
      exchange
          .getResponseHeaders()
          .set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
      answer(exchange, OK, invocation.trigger().getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@code invocation/ID/response} or {@code invocation/ID/error}. */
  private void told(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().substring(INVOCATION.length()).split("/");
    byte[] body = exchange.getRequestBody().readAllBytes();
    Outcome outcome =
        path[1].equals("response")
            ? new Outcome.Returned(new String(body, StandardCharsets.UTF_8))
            : failed(exchange, body);
    answer(exchange, ACCEPTED, new byte[0]);
    Optional.ofNullable(running.remove(path[0]))
        .ifPresent(invocation -> invocation.outcome().complete(outcome));
  }

  private void notStarted(HttpExchange exchange) throws IOException {
    Outcome.Failed failed = failed(exchange, exchange.getRequestBody().readAllBytes());
    answer(exchange, ACCEPTED, new byte[0]);
    gone(failed);
  }

  /** Every snapshot is restored at once. */
  private static void restored(HttpExchange exchange) throws IOException {
    answer(exchange, OK, new byte[0]);
  }

  private static Outcome.Failed failed(HttpExchange exchange, byte[] body) {
    String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
    return new Outcome.Failed(
        Optional.ofNullable(type).orElse("Unhandled"), new String(body, StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
