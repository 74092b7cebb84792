package tagalong.emulated.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function as the platform knows it.
 *
 * @param name as it was deployed
 * @param jar what was deployed
 * @param handler {@code class::method}
 * @param environment what its code is told, beside what the platform tells
 */
public record FunctionCode(
    String name, Path jar, String handler, Duration timeout, Map<String, String> environment) {
  public FunctionCode {
    environment = Map.copyOf(environment);
  }
}
