package tagalong.local.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may bring and fetch a client's files over SFTP. */
@Command(
    name = "sftp",
    mixinStandardHelpOptions = true,
    description = "Lists, adds and removes those who bring and fetch files over SFTP.")
final class SftpCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the users.")
  int list(@Mixin Access access) throws IOException {
    Printing.print(spec.commandLine().getOut(), access.get("/v6/sftp-users"));
    return 0;
  }

  @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a user.")
  int add(
      @Mixin Access access,
      @Parameters(index = "0", paramLabel = "NAME", description = "By which they log in.")
          String name,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "FILE",
              description = "Holds a public key: id_ed25519.pub, for example.")
          List<Path> files)
      throws IOException {
    ObjectNode user = Printing.object().put("name", name);
    ArrayNode keys = user.putArray("keys");
    for (Path file : files) {
      keys.add(Files.readString(file).strip());
    }
    Printing.print(spec.commandLine().getOut(), access.post("/v6/sftp-users", user));
    return 0;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes a user; what is being sent just then still ends.")
  int remove(@Mixin Access access, @Parameters(paramLabel = "NAME") String name)
      throws IOException {
    access.delete("/v6/sftp-users/" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    Printing.print(spec.commandLine().getOut(), Printing.object().put("removed", name));
    return 0;
  }
}
