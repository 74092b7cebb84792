package tagalong.local.command;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tagalong.domain.client.Client;
import tagalong.local.command.Place.Opened;
import tagalong.local.process.FirstClient;

/** Puts the first client where there is none, such as on a stack that was just deployed. */
@Command(
    name = "first",
    mixinStandardHelpOptions = true,
    description = {
      "Adds the first client of a stack, or of a data folder, and prints an admin token, once.",
      "With --server and --token the other commands do the rest: domains, programs, tokens, more clients."
    })
final class ClientFirst implements Callable<Integer> {
  @Mixin private Place place = new Place();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "NAME", description = "The company's name.")
  private String name = "";

  @Override
  public Integer call() throws IOException {
    if (name.isBlank()) {
      throw new Refused("a client needs a name.");
    }
    try (Opened opened = place.openOrCreate()) {
      FirstClient first = new FirstClient(opened.store(), Clock.systemUTC(), new SecureRandom());
      Client client =
          first
              .found(name)
              .orElseThrow(
                  () ->
                      new Refused(
                          "there is a client already. With an admin token of it, ./tagalong client add adds another."));
      Printing.print(
          spec.commandLine().getOut(),
          Printing.object()
              .put("client_id", client.id())
              .put("name", client.name())
              .put("admin_token", first.newToken(client)));
    }
    return 0;
  }
}
