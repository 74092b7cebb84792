package tagalong.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * How a command reaches a running server: by what {@code run} wrote into its data folder, or as
 * told.
 */
final class Access {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder of the server (default: data).")
  private Path data = Path.of("data");

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server (default: the one of the data folder).")
  private Optional<String> server = Optional.empty();

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "A server token (default: the first admin token).")
  private Optional<String> token = Optional.empty();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  JsonNode get(String path) throws IOException {
    return exchange(request(path).GET().build());
  }

  /** What is at a path; empty when there is no such thing. */
  Optional<JsonNode> find(String path) throws IOException {
    HttpResponse<String> reply = send(request(path).GET().build());
    return reply.statusCode() == 404 ? Optional.empty() : Optional.of(read(reply));
  }

  JsonNode post(String path, String type, String body) throws IOException {
    return exchange(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  JsonNode post(String path, JsonNode body) throws IOException {
    return post(path, "application/json", body.toString());
  }

  /** Brings a file to a link that the server gave. */
  void bring(String link, Path file) throws IOException {
    exchange(
        HttpRequest.newBuilder(URI.create(link))
            .PUT(HttpRequest.BodyPublishers.ofFile(file))
            .build());
  }

  JsonNode delete(String path) throws IOException {
    return exchange(request(path).DELETE().build());
  }

  /** A value of the server's {@code access.json}. */
  String told(String name) throws IOException {
    Path file = data.resolve("access.json");
    if (!Files.isReadable(file)) {
      throw new Refused(
          "there is no "
              + file
              + ". Start the server with ./tagalong run, or say --data, or --server and --token.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return JSON.readTree(in).path(name).asText();
    }
  }

  private HttpRequest.Builder request(String path) throws IOException {
    String base = server.isPresent() ? server.get() : told("server_url");
    String bearer = token.isPresent() ? token.get() : told("admin_token");
    try {
      return HttpRequest.newBuilder(URI.create(base.replaceAll("/+$", "") + path))
          .timeout(Duration.ofMinutes(2))
          .header("Authorization", "Bearer " + bearer);
    } catch (IllegalArgumentException unfit) {
      throw new Refused(
          "cannot ask '" + base + "' with this token: write --server as http://host.");
    }
  }

  private JsonNode exchange(HttpRequest request) throws IOException {
    return read(send(request));
  }

  private static JsonNode read(HttpResponse<String> reply) throws IOException {
    JsonNode body = reply.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(reply.body());
    if (reply.statusCode() >= 400) {
      throw new Refused(
          body.path("code").asText("error") + ": " + body.path("message").asText(reply.body()));
    }
    return body;
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException unreachable) {
      throw new Refused(
          "no server answers at "
              + request.uri().resolve("/")
              + ". Start one with ./tagalong run.");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    }
  }
}
