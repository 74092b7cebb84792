package tagalong.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A brand's own site, on another origin than the program domain. */
final class Shop implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final String policy;

  /**
   * @param policy the Content-Security-Policy of all pages; none where empty
   */
  Shop(String policy) throws IOException {
    this.policy = policy;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The page is the same for every query. */
  Shop page(String path, String html) {
    pages.put(path, html);
    return this;
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<String> page = Optional.ofNullable(pages.get(exchange.getRequestURI().getPath()));
      byte[] html = page.orElse("nothing here").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      if (!policy.isEmpty()) {
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
      }
      exchange.sendResponseHeaders(page.isPresent() ? 200 : 404, html.length);
      exchange.getResponseBody().write(html);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
