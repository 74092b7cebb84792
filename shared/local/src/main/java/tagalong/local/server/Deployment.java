package tagalong.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The HTTP routes of what is deployed, read from {@code template.yaml}: each <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-route.html">route</a>
 * names an integration as its target, and that the function.
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

  /**
   * @throws IllegalArgumentException when a route leads nowhere
   */
  static Deployment read(InputStream template) throws IOException {
    JsonNode resources = new YAMLMapper().readTree(template).path("Resources");
    return new Deployment(
        resources
            .valueStream()
            .filter(resource -> resource.path("Type").asText().equals("AWS::ApiGatewayV2::Route"))
            .map(route -> route(route.path("Properties"), resources))
            .toList());
  }

  /** {@code ANY /events} or {@code $default}, whose method does not matter. */
  private static Route route(JsonNode properties, JsonNode resources) {
    String key = properties.path("RouteKey").asText();
    String function = function(properties.path("Target").asText(), resources);
    int gap = key.indexOf(' ');
    return gap < 0
        ? new Route("ANY", key, function)
        : new Route(key.substring(0, gap), key.substring(gap + 1), function);
  }

  /** From <code>integrations/${TagBeaconAnswers}</code> by way of {@code TagBeacon.Alias}. */
  private static String function(String target, JsonNode resources) {
    String integration = target.replaceFirst("^integrations/\\$\\{(\\w+)}$", "$1");
    String uri = resources.path(integration).path("Properties").path("IntegrationUri").asText();
    if (!uri.endsWith(".Alias")) {
      throw new IllegalArgumentException("no function is at " + target);
    }
    return uri.substring(0, uri.length() - ".Alias".length());
  }

  /** The logical id of the function that answers a request. */
  Optional<String> functionFor(String method, String path) {
    return routes.stream()
        .filter(route -> route.fit(method, path) >= 0)
        .max(Comparator.comparingInt(route -> route.fit(method, path)))
        .map(Route::function);
  }
}
