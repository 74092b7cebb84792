package tagalong.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tagalong.domain.program.Program;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** Checks a program file before it goes live. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks a program file and explains each mistake with its line and column.")
final class Check implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The program.yaml, or the folder that holds it.")
  private Path file = Path.of("program.yaml");

  @Override
  public Integer call() {
    return switch (new ProgramFile().read(fileOf(file))) {
      case ProgramReading.Understood understood -> {
        Program program = understood.program();
        spec.commandLine()
            .getOut()
            .printf(
                "%s is fine: %d steps, %d rewards, %d e-mails.%n",
                program.id(),
                program.steps().size(),
                program.rewards().size(),
                program.emails().size());
        yield 0;
      }
      case ProgramReading.Mistaken mistaken -> {
        mistaken
            .mistakes()
            .forEach(mistake -> spec.commandLine().getErr().println(file + ":" + mistake));
        yield 1;
      }
    };
  }

  /** The program's file in its folder. */
  static Path fileOf(Path given) {
    return Files.isDirectory(given) ? given.resolve("program.yaml") : given;
  }
}
