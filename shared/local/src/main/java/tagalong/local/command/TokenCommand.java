package tagalong.local.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The server tokens of a client. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Lists, adds and revokes server tokens.")
final class TokenCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the tokens; the tokens themselves are not kept.")
  int list(@Mixin Access access) throws IOException {
    Printing.print(spec.commandLine().getOut(), access.get("/v6/tokens"));
    return 0;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds a token and shows it once.")
  int add(
      @Mixin Access access,
      @Option(
              names = "--scope",
              paramLabel = "SCOPE",
              description = "What it may do (default: as the token in use).")
          List<String> scopes,
      @Option(names = "--seconds", paramLabel = "N", description = "How long it lives.")
          Optional<Long> seconds)
      throws IOException {
    ObjectNode body = Printing.object();
    if (scopes != null) {
      ArrayNode list = body.putArray("scopes");
      scopes.forEach(list::add);
    }
    seconds.ifPresent(life -> body.put("duration_seconds", life));
    Printing.print(spec.commandLine().getOut(), access.post("/v4/tokens", body));
    return 0;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description =
          "Revokes a token by the id that list shows; it works for 30 seconds more at most.")
  int revoke(@Mixin Access access, @Parameters(paramLabel = "ID") String id) throws IOException {
    access.delete("/v6/tokens/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    Printing.print(spec.commandLine().getOut(), Printing.object().put("revoked", id));
    return 0;
  }
}
