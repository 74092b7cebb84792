package tagalong.emulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tagalong.emulated.ministack.EmulatedAws;
import tagalong.emulated.ministack.MiniStack;

/** Gives tests the one emulated AWS of the run; each founds companies of its own on it. */
final class OnEmulatedAws implements ExecutionCondition, ParameterResolver {
  private static final Path REPOSITORY = Path.of("../..");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return MiniStack.python().isPresent()
        ? ConditionEvaluationResult.enabled("there is a Python that has MiniStack")
        : ConditionEvaluationResult.disabled("TAGALONG_PYTHON names no Python that has MiniStack");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(EmulatedAws.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(Started.class, key -> start(), Started.class)
        .aws();
  }

  private static Started start() {
    try {
      Path folder = Path.of("target/emulated").toAbsolutePath();
      Files.createDirectories(folder);
      return new Started(EmulatedAws.start(MiniStack.python().orElseThrow(), REPOSITORY, folder));
    } catch (IOException failed) {
      throw new IllegalStateException("there is no emulated AWS", failed);
    }
  }

  private record Started(EmulatedAws aws) implements AutoCloseable {
    @Override
    public void close() {
      aws.close();
    }
  }
}
