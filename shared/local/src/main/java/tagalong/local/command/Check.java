package tagalong.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a program file before it goes live. */
@Command(
    name = "check",
    description = "Checks a program file and explains each mistake with its line and column.")
final class Check implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The program.yaml, or the folder that holds it.")
  private Path file = Path.of("program.yaml");

  @Override
  public Integer call() throws IOException {
    return 0;
  }
}
