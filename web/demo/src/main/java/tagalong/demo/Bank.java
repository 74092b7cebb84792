package tagalong.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tagalong.wire.http.Form;

/**
 * Example Bank, a site of its own on this machine: two lines of HTML on its pages, and a server
 * that tells what customers do.
 */
public final class Bank implements AutoCloseable {
  private static final String CUSTOMER = "customer";
  private static final int LARGEST_FORM = 10_000;

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Events events;
  private final Pages pages;
  private final Supplier<UUID> ids;

  private Bank(int port, Events events, Pages pages, Supplier<UUID> ids) throws IOException {
    this.events = events;
    this.pages = pages;
    this.ids = ids;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.setExecutor(threads);
    http.createContext("/", this::answer);
    http.start();
  }

  /**
   * Opens the bank; nobody but this machine reaches it.
   *
   * @param server where Tagalong answers
   * @param token a server token, as a company's server has one
   * @param port 0 for any
   * @param ids what deposits are told apart by
   * @throws IOException when the port is taken
   */
  public static Bank open(String server, String token, int port, Supplier<UUID> ids)
      throws IOException {
    return new Bank(port, new Events(server, token), new Pages(server), ids);
  }

  public String url() {
    return "http://localhost:" + http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
        case "GET /" -> page(exchange, 200, pages.home(customer(exchange)));
        case "GET /bank.css" -> reply(exchange, 200, "text/css", Pages.style());
        case "POST /sign-in" -> signIn(exchange);
        case "POST /account" -> act(exchange, this::open);
        case "POST /deposit" -> act(exchange, this::deposit);
        default -> page(exchange, 404, pages.trouble("There is no such page."));
      }
    }
  }

  private void signIn(HttpExchange exchange) throws IOException {
    String email = field(form(exchange), "email");
    remember(exchange, email);
    exchange.getResponseHeaders().set("Location", "/");
    exchange.sendResponseHeaders(303, -1);
  }

  private String open(HttpExchange exchange, Map<String, String> form) throws IOException {
    String email = field(form, "email");
    events.tell(
        "account_opened",
        Map.of(
            "email",
            email,
            "first_name",
            field(form, "name"),
            "partner_event_id",
            "open-" + email));
    remember(exchange, email);
    return pages.account(email, field(form, "name"));
  }

  private String deposit(HttpExchange exchange, Map<String, String> form) throws IOException {
    String email = customer(exchange);
    String amount = field(form, "amount");
    events.tell(
        "account_funded",
        Map.of("email", email, "amount", amount, "partner_event_id", "fund-" + ids.get()));
    return pages.deposited(email, amount);
  }

  private void act(HttpExchange exchange, Action action) throws IOException {
    String origin = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin")).orElse("");
    if (!origin.equals("http://" + exchange.getRequestHeaders().getFirst("Host"))) {
      page(exchange, 403, pages.trouble("Only the bank's own pages may do that."));
      return;
    }
    String answer;
    try {
      answer = action.on(exchange, form(exchange));
    } catch (IOException untold) {
      page(exchange, 502, pages.trouble(String.valueOf(untold.getMessage())));
      return;
    }
    page(exchange, 200, answer);
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    byte[] sent = exchange.getRequestBody().readNBytes(LARGEST_FORM);
    return Form.read(new String(sent, StandardCharsets.UTF_8)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().getFirst().strip()));
  }

  private static String field(Map<String, String> form, String name) {
    return form.getOrDefault(name, "");
  }

  /** Who is signed in. A real bank would not take anybody's word for it. */
  private static String customer(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).stream()
        .flatMap(cookies -> Arrays.stream(cookies.split(";")))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(CUSTOMER + "="))
        .map(cookie -> Form.read(cookie).getOrDefault(CUSTOMER, List.of("")).getFirst())
        .findFirst()
        .orElse("");
  }

  private static void remember(HttpExchange exchange, String email) {
    String value = URLEncoder.encode(email, StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Set-Cookie", CUSTOMER + "=" + value + "; Path=/; HttpOnly; SameSite=Lax");
  }

  private static void page(HttpExchange exchange, int status, String html) throws IOException {
    reply(exchange, status, "text/html", html);
  }

  private static void reply(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private interface Action {
    String on(HttpExchange exchange, Map<String, String> form) throws IOException;
  }
}
