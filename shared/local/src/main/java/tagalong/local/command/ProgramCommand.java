package tagalong.local.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;
import tagalong.wire.program.ProgramText;

/** The programs of a client. */
@Command(
    name = "program",
    mixinStandardHelpOptions = true,
    description = "Lists and publishes programs.")
final class ProgramCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the versions of the programs.")
  int list(@Mixin Access access) throws IOException {
    Printing.print(spec.commandLine().getOut(), access.get("/v6/programs"));
    return 0;
  }

  @Command(
      name = "publish",
      mixinStandardHelpOptions = true,
      description = "Publishes a program's next version.")
  int publish(
      @Mixin Access access,
      @Parameters(
              paramLabel = "FILE",
              description = "The program.yaml, or the folder that holds it.")
          Path file,
      @Option(
              names = "--effective",
              paramLabel = "TIME",
              description =
                  "Events from then on are judged by it, ISO 8601 (default: from now on).")
          Optional<String> effective)
      throws IOException {
    String query =
        effective
            .map(at -> "?effective=" + URLEncoder.encode(at, StandardCharsets.UTF_8))
            .orElse("");
    Printing.print(
        spec.commandLine().getOut(),
        access.post("/v6/programs" + query, "application/yaml", text(file)));
    return 0;
  }

  /** The program with everything that it refers to inlined. */
  private static String text(Path file) {
    return switch (new ProgramFile().read(Check.fileOf(file))) {
      case ProgramReading.Understood understood -> ProgramText.of(understood.program());
      case ProgramReading.Mistaken mistaken ->
          throw new Refused(
              file + ":" + mistaken.mistakes().getFirst() + " (./tagalong check shows all)");
    };
  }
}
