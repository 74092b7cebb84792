package tagalong.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import tagalong.local.process.RunningServer;

/** A running server, and browsers for the brand's customers. */
record Brand(Browsers browsers, RunningServer server) implements AutoCloseable {
  private static final String STUB =
      "<script>window.tagalong = window.tagalong || {q: [], createZone() { this.q.push(['createZone', arguments]) }}</script>";

  static Brand open(Path folder) throws IOException {
    return new Brand(new Browsers(), RunningServer.start(folder.resolve("data")));
  }

  String domain() {
    return server.told("server_url");
  }

  /** A page with the two lines of the tag and what follows them. */
  String page(String... parts) {
    return "<!doctype html><title>Shop</title><meta charset=utf-8>"
        + "<script src='%s/core.js' async></script>".formatted(domain())
        + STUB
        + String.join("\n", parts);
  }

  static String script(String text) {
    return "<script>" + text + "</script>";
  }

  void arrived(String email, String step) {
    Awaitility.await(step).until(() -> steps(email).contains(step));
  }

  List<String> steps(String email) {
    server.settle();
    JsonNode found =
        RunningServer.json(server.get("/v5/persons?identity_key_value=" + email)).path(0);
    return found.isMissingNode()
        ? List.of()
        : RunningServer.json(server.get("/v5/persons/" + found.path("id").asText() + "/steps"))
            .valueStream()
            .map(step -> step.path("step_name").asText(step.path("name").asText()))
            .toList();
  }

  @Override
  public void close() {
    server.close();
    browsers.close();
  }
}
