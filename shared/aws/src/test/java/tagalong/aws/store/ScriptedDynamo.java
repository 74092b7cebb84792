package tagalong.aws.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as DynamoDB would, one prepared answer after the other; the last one for ever. */
final class ScriptedDynamo implements AutoCloseable {
  /** An answer. Status 0 hangs up without any. */
  record Answer(int status, String json) {
    static final Answer DONE = new Answer(200, "{}");
    static final Answer HANG_UP = new Answer(0, "");

    static Answer error(int status, String code) {
      return new Answer(
          status, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\"}".formatted(code));
    }

    static Answer canceled(String... codes) {
      String reasons =
          String.join(",", List.of(codes).stream().map("{\"Code\":\"%s\"}"::formatted).toList());
      return new Answer(
          400,
          "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\","
              + "\"CancellationReasons\":["
              + reasons
              + "]}");
    }
  }

  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  ScriptedDynamo(Answer... answers) throws IOException {
    this.answers.addAll(List.of(answers));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The bodies of what was received, in order. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      Answer answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
      if (answer.status() > 0) {
        byte[] body = answer.json().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }
}
