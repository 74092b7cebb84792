package tagalong.wire.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the operation of a function that a request means. */
public final class Routes {
  private final List<Template> templates;

  public Routes(FunctionName function) {
    // A path that is spelled out goes before one with a parameter at the same place.
    this.templates =
        Operation.of(function).stream()
            .map(operation -> new Template(operation, Template.split(operation.path())))
            .sorted(Comparator.comparing(Template::shape))
            .toList();
  }

  /**
   * @param path the decoded segments of the path, none of them empty
   */
  public Match match(String method, List<String> path) {
    Set<String> allowed = new TreeSet<>();
    for (Template template : templates) {
      Optional<Map<String, String>> parameters = template.parameters(path);
      if (parameters.isPresent() && template.operation().method().equals(method)) {
        return new Match.Found(template.operation(), parameters.get());
      }
      if (parameters.isPresent()) {
        allowed.add(template.operation().method());
      }
    }
    return allowed.isEmpty() ? new Match.NoSuchPath() : new Match.OtherMethod(allowed);
  }

  /** What a method and a path mean. */
  public sealed interface Match {
    /**
     * @param parameters what stands in the place of each parameter of the path
     */
    record Found(Operation operation, Map<String, String> parameters) implements Match {
      public Found {
        parameters = Map.copyOf(parameters);
      }
    }

    /**
     * @param allowed the methods that the path can be called with
     */
    record OtherMethod(Set<String> allowed) implements Match {}

    record NoSuchPath() implements Match {}
  }

  private record Template(Operation operation, List<String> segments) {
    static List<String> split(String path) {
      return List.of(path.substring(1).split("/", -1));
    }

    private static boolean isParameter(String segment) {
      return segment.startsWith("{");
    }

    /** Sorts spelled-out segments first. */
    String shape() {
      List<String> shape = new ArrayList<>();
      segments.forEach(segment -> shape.add(isParameter(segment) ? "~" : "-" + segment));
      return String.join("/", shape);
    }

    Optional<Map<String, String>> parameters(List<String> path) {
      if (path.size() != segments.size()) {
        return Optional.empty();
      }
      Map<String, String> parameters = new HashMap<>();
      for (int i = 0; i < path.size(); i++) {
        String segment = segments.get(i);
        if (isParameter(segment)) {
          parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
        } else if (!segment.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(parameters);
    }
  }
}
