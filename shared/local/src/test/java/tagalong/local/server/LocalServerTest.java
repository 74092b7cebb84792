package tagalong.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.wire.http.ProblemReplies;

class LocalServerTest {
  private final Queue<APIGatewayV2HTTPEvent> events = new ConcurrentLinkedQueue<>();
  private final LocalServer server =
      new LocalServer(
          LocalServer.LOOPBACK,
          0,
          Deployment.builtIn(),
          Map.of("EventApi", (event, context) -> echo(event)),
          path -> Optional.empty(),
          LocalServer.Streams.NONE,
          new ProblemReplies(new Random(1)));
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void aFunctionSeesWhatTheGatewayWouldSend() throws Exception {
    HttpResponse<String> response =
        client.send(
            to("/v6/events/caf%C3%A9?a=1&b=x%20y")
                .header("Content-Type", "application/json")
                .header("X-Twice", "1")
                .header("X-Twice", "2")
                .header("Cookie", "a=1; b=2")
                .POST(BodyPublishers.ofString("{\"k\":\"ü\"}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).isEqualTo("echo {\"k\":\"ü\"}");
    assertThat(response.headers().allValues("Set-Cookie")).containsExactly("c=1", "d=2");
    APIGatewayV2HTTPEvent event = events.remove();
    assertThat(event.getRawPath()).isEqualTo("/v6/events/caf%C3%A9");
    assertThat(event.getRawQueryString()).isEqualTo("a=1&b=x%20y");
    assertThat(event.getHeaders())
        .containsEntry("x-twice", "1,2")
        .containsEntry("host", "127.0.0.1:" + server.port())
        .doesNotContainKey("cookie");
    assertThat(event.getCookies()).containsExactly("a=1", "b=2");
    assertThat(event.getIsBase64Encoded()).isFalse();
    assertThat(event.getRequestContext().getHttp().getMethod()).isEqualTo("POST");
    assertThat(event.getRequestContext().getHttp().getSourceIp()).isEqualTo("127.0.0.1");
  }

  @Test
  void aBodyThatIsNoTextIsEncoded() throws Exception {
    byte[] bytes = {0, (byte) 0xff, 1};
    client.send(
        to("/v6/events")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(bytes))
            .build(),
        BodyHandlers.discarding());
    APIGatewayV2HTTPEvent event = events.remove();
    assertThat(event.getIsBase64Encoded()).isTrue();
    assertThat(Base64.getDecoder().decode(event.getBody())).isEqualTo(bytes);
  }

  @Test
  void aTooLargeBodyIsRefusedBeforeAnyFunctionSeesIt() throws Exception {
    HttpResponse<String> response =
        client.send(
            to("/v6/events")
                .POST(BodyPublishers.ofByteArray(new byte[LocalServer.LARGEST + 1]))
                .build(),
            BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("\"code\":\"payload_too_large\"");
    assertThat(events).isEmpty();
  }

  @Test
  void aFunctionThatIsNotThereAnswersNothing() throws Exception {
    HttpResponse<String> response =
        client.send(to("/nowhere").GET().build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("\"code\":\"not_found\"");
  }

  /** Written to the socket by hand: clients tidy such paths up. */
  @ParameterizedTest
  @ValueSource(strings = {"/v6/events//x", "/v6/events/a+b%2Fc"})
  void oddPathsReachTheirFunctionAsTheyAre(String path) throws Exception {
    String status = raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(status).startsWith("HTTP/1.1 201 ");
    assertThat(events.remove().getRawPath()).isEqualTo(path);
  }

  @Test
  void itListensAtTheAddressThatItWasGivenOnly() throws Exception {
    InetAddress another = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    assertThatThrownBy(() -> new Socket(another, server.port()).close())
        .isInstanceOf(IOException.class);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://" + LocalServer.LOOPBACK + ":" + server.port() + path));
  }

  private APIGatewayV2HTTPResponse echo(APIGatewayV2HTTPEvent event) {
    events.add(event);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(201)
        .withHeaders(Map.of("Content-Type", "text/plain; charset=utf-8"))
        .withCookies(List.of("c=1", "d=2"))
        .withBody("echo " + event.getBody())
        .build();
  }
}
