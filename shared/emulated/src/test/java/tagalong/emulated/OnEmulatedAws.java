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
import tagalong.emulated.aws.EmulatedAws;
import tagalong.emulated.aws.LocalStack;
import tagalong.emulated.aws.MiniStack;

/**
 * Gives tests the one emulated AWS of the run; each founds companies of its own on it. It is
 * MiniStack, or with {@code -Demulator=localstack} LocalStack behind it.
 */
final class OnEmulatedAws implements ExecutionCondition, ParameterResolver {
  private static final Path REPOSITORY = Path.of("../..");
  private static final boolean LOCAL_STACK = "localstack".equals(System.getProperty("emulator"));

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (MiniStack.python().isEmpty()) {
      return ConditionEvaluationResult.disabled("TAGALONG_PYTHON names no Python with MiniStack");
    }
    return LOCAL_STACK && LocalStack.python().isEmpty()
        ? ConditionEvaluationResult.disabled(
            "TAGALONG_LOCALSTACK_PYTHON names no Python with LocalStack")
        : ConditionEvaluationResult.enabled("the emulators are there");
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
      Path python = MiniStack.python().orElseThrow();
      return new Started(
          LOCAL_STACK
              ? EmulatedAws.onLocalStack(
                  python, LocalStack.python().orElseThrow(), REPOSITORY, folder)
              : EmulatedAws.onMiniStack(python, REPOSITORY, folder));
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
