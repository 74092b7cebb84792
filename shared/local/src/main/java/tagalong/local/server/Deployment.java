package tagalong.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The HTTP routes of what is deployed, read from <a
 * href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-httpapi.html">{@code
 * template.yaml}</a>.
 */
public final class Deployment {
  private final List<Route> routes;

  private Deployment(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** The routes of the template that was built in. */
  public static Deployment builtIn() {
    try (InputStream template = Deployment.class.getResourceAsStream("/template.yaml")) {
      return read(Objects.requireNonNull(template, "the build puts template.yaml beside us"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Deployment read(InputStream template) throws IOException {
    List<Route> routes = new ArrayList<>();
    new YAMLMapper()
        .readTree(template)
        .path("Resources")
        .properties()
        .forEach(
            resource -> {
              for (JsonNode event : resource.getValue().path("Properties").path("Events")) {
                if (event.path("Type").asText().equals("HttpApi")) {
                  routes.add(route(event.path("Properties"), resource.getKey()));
                }
              }
            });
    return new Deployment(routes);
  }

  /** An event without a path is the default route. */
  private static Route route(JsonNode properties, String function) {
    return new Route(
        properties.path("Method").asText("ANY").toUpperCase(java.util.Locale.ROOT),
        properties.path("Path").asText(Route.DEFAULT),
        function);
  }

  /** The logical id of the function that answers a request. */
  Optional<String> functionFor(String method, String path) {
    return routes.stream()
        .filter(route -> route.fit(method, path) >= 0)
        .max(Comparator.comparingInt(route -> route.fit(method, path)))
        .map(Route::function);
  }
}
