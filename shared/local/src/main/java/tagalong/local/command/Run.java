package tagalong.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tagalong.local.process.OneProcess;

/** Runs everything in this process. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs everything in one process on this machine, until it is stopped with Ctrl-C.",
      "Everything it keeps is in the data folder; stop it any way you like, nothing acknowledged is lost."
    })
final class Run implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen at, 0 for any (default: 8080).")
  private int port = 8080;

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: data).")
  private Path data = Path.of("data");

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen at (default: 127.0.0.1, which nobody else reaches).")
  private String host = "127.0.0.1";

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (OneProcess process = OneProcess.start(data, host, port)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("Tagalong is running. Ctrl-C stops it.");
      process.whereEverythingIs().forEach((what, where) -> out.printf("  %-14s %s%n", what, where));
      out.flush();
      process.awaitStop();
    }
    return 0;
  }
}
