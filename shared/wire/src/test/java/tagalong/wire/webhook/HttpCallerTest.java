package tagalong.wire.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.World;
import tagalong.domain.program.Journey;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.webhook.Authentication;
import tagalong.domain.webhook.Caller.Answer;
import tagalong.domain.webhook.Notice;
import tagalong.domain.webhook.Occurrence;
import tagalong.domain.webhook.Prize;
import tagalong.domain.webhook.Reach;
import tagalong.domain.webhook.Webhook;

/** Against a server that is there, and misbehaves in the ways that servers do. */
@Timeout(60)
class HttpCallerTest {
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Authentication NONE = new Authentication.None();
  private final HttpCaller caller = new HttpCaller(Reach.ANYWHERE, SHORT);
  private final List<Headers> headers = Collections.synchronizedList(new ArrayList<>());
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void aServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/taken", exchange -> answer(exchange, 200));
    server.createContext("/elsewhere", this::redirect);
    for (int status : List.of(201, 204, 400, 404, 429, 500, 503)) {
      server.createContext("/" + status, exchange -> answer(exchange, status));
    }
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatIsToldIsWrittenAsTheContractSays() throws IOException {
    assertThat(call("/taken", NONE)).isEqualTo(new Answer.Taken());
    JsonNode told = new ObjectMapper().readTree(bodies.getFirst());
    assertThat(told.path("type").asText()).isEqualTo("reward_earned");
    assertThat(told.path("event_id").asText()).isEqualTo("77");
    assertThat(told.path("reward_id").asText()).isEqualTo("9-p1");
    assertThat(told.path("person_id").asText()).isEqualTo("9");
    assertThat(told.path("email").asText()).isEqualTo("ann@example.com");
    assertThat(told.path("face_value").decimalValue()).isEqualTo("50");
    assertThat(told.at("/data/earned_event_value").asText()).isEqualTo("250.00");
    assertThat(told.at("/data/journey_name").asText()).isEqualTo("ADVOCATE");
    assertThat(told.at("/data/rewardee_role").asText()).isEqualTo("advocate");
    assertThat(headers.getFirst().getFirst("Content-Type")).startsWith("application/json");
    assertThat(headers.getFirst().getFirst("Idempotency-Key")).isEqualTo("77");
    assertThat(headers.getFirst().getFirst("Authorization")).isNull();
  }

  @Test
  void aTokenOrAPasswordGoesIntoItsHeader() {
    call("/taken", new Authentication.Bearer("t0ken"));
    call("/taken", new Authentication.Basic("ann", "pass:word"));
    assertThat(headers)
        .extracting(sent -> sent.getFirst("Authorization"))
        .containsExactly("Bearer t0ken", "Basic YW5uOnBhc3M6d29yZA==");
  }

  @Test
  void aSignatureIsOverTheBodyAsItArrives() {
    call("/taken", new Authentication.Signature("secret"));
    assertThat(headers.getFirst().getFirst("X-Extole-Signature"))
        .isEqualTo(Proof.signature("secret", bodies.getFirst().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aSignatureIsTheKnownOne() {
    byte[] message = "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.UTF_8);
    assertThat(Proof.signature("key", message))
        .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 400, 404, 429, 500, 503})
  void onlyTwoHundredMeansThatItIsTaken(int status) {
    assertThat(call("/" + status, NONE))
        .isEqualTo(new Answer.Declined("The server answered %d.".formatted(status)));
  }

  @Test
  void aRedirectIsNotFollowed() {
    assertThat(call("/elsewhere", new Authentication.Bearer("t0ken")))
        .isEqualTo(new Answer.Declined("The server answered 302."));
    assertThat(bodies).hasSize(1);
  }

  @Test
  void aServerThatSaysALittleNowAndThenIsNotWaitedFor() throws IOException {
    try (ServerSocket slow = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> drip(slow));
      assertThat(call(URI.create("http://127.0.0.1:" + slow.getLocalPort()), NONE))
          .isEqualTo(new Answer.Silent("There was no answer within 0 seconds."));
    }
  }

  @Test
  void aServerThatTakesTheConnectionAndSaysNothingIsNotWaitedFor() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      assertThat(call(URI.create("http://127.0.0.1:" + mute.getLocalPort()), NONE))
          .isEqualTo(new Answer.Silent("There was no answer within 0 seconds."));
    }
  }

  @Test
  void nonsenseAndClosedDoorsAreNoAnswers() throws IOException {
    try (ServerSocket odd = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> talkNonsense(odd));
      assertThat(call(URI.create("http://127.0.0.1:" + odd.getLocalPort()), NONE))
          .isEqualTo(new Answer.Silent("The connection failed."));
    }
    int closed = server.getAddress().getPort();
    server.stop(0);
    assertThat(call(URI.create("http://127.0.0.1:" + closed), NONE))
        .isEqualTo(new Answer.Silent("The connection failed."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "127.1"})
  void thisMachineIsNotCalledByWhoeverMayCallPublicServersOnly(String host) {
    URI url = URI.create("http://" + host + ":" + server.getAddress().getPort() + "/taken");
    Answer answer = new HttpCaller(Reach.PUBLIC, SHORT).call(webhook(url, NONE), notice());
    assertThat(answer).isInstanceOf(Answer.Silent.class);
    assertThat(bodies).isEmpty();
  }

  private Answer call(String path, Authentication authentication) {
    return call(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), authentication);
  }

  private Answer call(URI url, Authentication authentication) {
    return caller.call(webhook(url, authentication), notice());
  }

  private static Webhook webhook(URI url, Authentication authentication) {
    return new Webhook(
        "1", "7", "crm", url, authentication, Container.PRODUCTION, List.of(), Instant.EPOCH);
  }

  private static Notice notice() {
    Supplier supplier =
        new Supplier(
            "advocate-credit",
            "Advocate credit",
            Supplier.Kind.ACCOUNT_CREDIT,
            BigDecimal.valueOf(50),
            "USD",
            Optional.empty());
    Prize prize =
        new Prize(
            "9-p1",
            "advocate-credit",
            supplier,
            RewardState.EARNED,
            Optional.empty(),
            Optional.of(new BigDecimal("250.00")),
            "");
    Occurrence about =
        new Occurrence(
            "77",
            "reward_earned",
            new World("1", Container.PRODUCTION),
            "9",
            List.of(PersonKey.ofEmail("ann@example.com").orElseThrow()),
            "raf",
            Journey.ADVOCATE,
            NOON,
            "5",
            Optional.of(prize),
            Data.NONE);
    return Notice.of(webhook(URI.create("https://x.example"), NONE), about, NOON);
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    headers.add(exchange.getRequestHeaders());
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", "/taken");
    answer(exchange, 302);
  }

  /** Headers without end, never silent for long. */
  private static void drip(ServerSocket slow) {
    try (Socket socket = slow.accept();
        OutputStream out = socket.getOutputStream()) {
      out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout((int) SHORT.dividedBy(7).toMillis());
      while (true) {
        out.write("X-More: of it\r\n".getBytes(StandardCharsets.US_ASCII));
        waitALittle(socket);
      }
    } catch (IOException gone) {
      // Whoever called has hung up, as they should.
    }
  }

  private static void waitALittle(Socket socket) throws IOException {
    try {
      while (socket.getInputStream().read() >= 0) {}
      throw new IOException("hung up");
    } catch (SocketTimeoutException passed) {
      return;
    }
  }

  private static void talkNonsense(ServerSocket odd) {
    try (Socket socket = odd.accept();
        OutputStream out = socket.getOutputStream()) {
      out.write("SSH-2.0-OpenSSH_9.9\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }
}
