package tagalong.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Tells Tagalong what happened, as any company's server does: over HTTP, with a token. */
final class Events {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final String token;

  /**
   * @param server where Tagalong answers, for example {@code http://127.0.0.1:8080}
   */
  Events(String server, String token) {
    this.address = URI.create(server + "/v6/events");
    this.token = token;
  }

  /**
   * @throws IOException when the event was not acknowledged
   */
  void tell(String name, Map<String, String> data) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    JSON.writeValueAsBytes(Map.of("event_name", name, "data", data))))
            .build();
    HttpResponse<String> reply = sent(request);
    if (reply.statusCode() != 200) {
      throw new IOException(name + " was not taken: " + reply.body());
    }
  }

  private HttpResponse<String> sent(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
