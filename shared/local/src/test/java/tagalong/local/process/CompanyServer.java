package tagalong.local.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A company's server, which is told things and answers as its day is. */
final class CompanyServer implements AutoCloseable {
  /** How it answers. */
  enum Mood {
    TAKES,
    BREAKS,
    /** Hears it, and never answers. */
    HANGS
  }

  /** What it was told. */
  record Heard(String signature, String idempotencyKey, String body, Mood mood) {
    JsonNode json() {
      try {
        return RunningServer.JSON.readTree(body);
      } catch (IOException malformed) {
        throw new AssertionError(malformed);
      }
    }
  }

  final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch evening = new CountDownLatch(1);
  private final HttpServer server;
  private volatile Mood mood;

  CompanyServer(Mood mood) throws IOException {
    this.mood = mood;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::hear);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/rewards";
  }

  void becomes(Mood next) {
    mood = next;
  }

  List<Heard> taken() {
    return List.copyOf(heard).stream().filter(one -> one.mood() == Mood.TAKES).toList();
  }

  private void hear(HttpExchange exchange) throws IOException {
    Mood now = mood;
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    heard.add(
        new Heard(
            String.valueOf(exchange.getRequestHeaders().getFirst("X-Extole-Signature")),
            String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
            body,
            now));
    switch (now) {
      case TAKES -> exchange.sendResponseHeaders(200, -1);
      case BREAKS -> exchange.sendResponseHeaders(500, -1);
      case HANGS -> wait(evening);
    }
    exchange.close();
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    evening.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
