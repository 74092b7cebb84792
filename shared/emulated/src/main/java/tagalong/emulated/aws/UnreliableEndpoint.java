package tagalong.emulated.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What functions take for AWS: it passes everything on, until it is told to turn calls of the
 * tables away, to fail, or to lose answers of what was done.
 */
public final class UnreliableEndpoint implements AutoCloseable {
  private static final String TARGET = "X-amz-target";
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "expect", "host", "http2-settings", "upgrade");
  private static final Set<String> OF_THE_ANSWER =
      Set.of("connection", "content-length", "transfer-encoding", "date");
  private static final int TURNED_AWAY = 400;
  private static final int BROKEN = 500;
  private final HttpServer server;
  private final URI behind;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger faults = new AtomicInteger();
  private volatile Supplier<Fault> next = () -> Fault.NONE;

  /** What happens to a call of a table. */
  public enum Fault {
    NONE,
    /** Too much at once: not done. */
    THROTTLED,
    /** An error inside of AWS: not done. */
    FAILED,
    /** The connection breaks after it was done. */
    LOST
  }

  public UnreliableEndpoint(URI behind) throws IOException {
    this.behind = behind;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on each call of a table meets the fault that this says. */
  public void fail(Supplier<Fault> faults) {
    next = faults;
  }

  /** How many calls met a fault. */
  public int faults() {
    return faults.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    boolean ofTable =
        String.valueOf(exchange.getRequestHeaders().getFirst(TARGET)).startsWith("DynamoDB_");
    Fault fault = ofTable ? next.get() : Fault.NONE;
    if (fault != Fault.NONE) {
      faults.incrementAndGet();
    }
    try (exchange) {
      switch (fault) {
        case NONE -> answer(exchange, forwarded(exchange));
        case THROTTLED -> refuse(exchange, TURNED_AWAY, "ThrottlingException");
        case FAILED -> refuse(exchange, BROKEN, "InternalServerError");
        case LOST -> forwarded(exchange);
      }
    }
  }

  private HttpResponse<byte[]> forwarded(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI().toString()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> !isIn(OF_THE_CONNECTION, header))
        .forEach(header -> header.getValue().forEach(it -> request.header(header.getKey(), it)));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      throw new IOException(closed);
    }
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> reply) throws IOException {
    reply.headers().map().entrySet().stream()
        .filter(header -> !isIn(OF_THE_ANSWER, header))
        .forEach(header -> exchange.getResponseHeaders().put(header.getKey(), header.getValue()));
    byte[] body = reply.body();
    exchange.sendResponseHeaders(reply.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void refuse(HttpExchange exchange, int status, String type) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] body =
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"not now\"}"
            .formatted(type)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static boolean isIn(Set<String> names, Map.Entry<String, List<String>> header) {
    return names.contains(header.getKey().toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
