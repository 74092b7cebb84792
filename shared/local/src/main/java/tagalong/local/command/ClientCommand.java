package tagalong.local.command;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The clients of the server. */
@Command(
    name = "client",
    mixinStandardHelpOptions = true,
    subcommands = {ClientFirst.class, ClientExport.class, ClientImport.class},
    description = "Lists, adds and moves clients: the companies whose programs run here.")
final class ClientCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the clients.")
  int list(@Mixin Access access) throws IOException {
    Printing.print(spec.commandLine().getOut(), access.get("/v6/clients"));
    return 0;
  }

  @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a client.")
  int add(@Mixin Access access, @Parameters(paramLabel = "NAME") String name) throws IOException {
    Printing.print(
        spec.commandLine().getOut(),
        access.post("/v6/clients", Printing.object().put("name", name)));
    return 0;
  }
}
