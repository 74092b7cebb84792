package tagalong.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tagalong.demo.Bank;
import tagalong.domain.webhook.Reach;
import tagalong.local.process.Listening;
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

  @Option(
      names = "--sftp-port",
      paramLabel = "N",
      description =
          "The port for files over SFTP, 0 for any (default: 2022, or any while that is in use).")
  private Optional<Integer> sftpPort = Optional.empty();

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: data).")
  private Path data = Path.of("data");

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen at (default: 127.0.0.1, which nobody else reaches).")
  private String host = "127.0.0.1";

  @Option(
      names = "--demo",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "8081",
      description = "Opens a small bank beside it to try a referral with, at this port (8081).")
  private Optional<Integer> demo = Optional.empty();

  @Option(
      names = "--private-webhooks",
      description = "Lets webhooks call this machine and its network, not only public servers.")
  private boolean privateWebhooks;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (OneProcess process = OneProcess.start(data, listening(), reach())) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("Tagalong is running. Ctrl-C stops it.");
      process.whereEverythingIs().forEach((what, where) -> out.printf("  %-14s %s%n", what, where));
      if (demo.isPresent()) {
        try (Bank bank = bank(demo.get())) {
          out.printf("  %-14s %s%n", "demo", bank.url());
          out.flush();
          process.awaitStop();
        }
      } else {
        out.flush();
        process.awaitStop();
      }
    }
    return 0;
  }

  private Reach reach() {
    return privateWebhooks ? Reach.ANYWHERE : Reach.PUBLIC;
  }

  private Listening listening() {
    return new Listening(host, port, sftpPort.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  private Bank bank(int at) throws IOException {
    JsonNode access = new JsonMapper().readTree(data.resolve("access.json").toFile());
    try {
      return Bank.open(
          access.path("server_url").asText(),
          access.path("admin_token").asText(),
          at,
          UUID::randomUUID);
    } catch (BindException taken) {
      throw new Refused("cannot open the demo at port " + at + ": choose another with --demo N.");
    }
  }
}
