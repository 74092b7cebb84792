package tagalong.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The keys that a client's JWTs are checked with. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Lists and adds the keys that JWTs are checked with.")
final class KeyCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the keys, without their secrets.")
  int list(@Mixin Access access) throws IOException {
    Printing.print(spec.commandLine().getOut(), access.get("/v6/jwt-keys"));
    return 0;
  }

  @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a key.")
  int add(
      @Mixin Access access,
      @Parameters(
              index = "0",
              paramLabel = "KID",
              description = "What the JWT's header names it by.")
          String kid,
      @Parameters(
              index = "1",
              paramLabel = "ALGORITHM",
              description = "For example HS256, ES384, RSA-OAEP-256.")
          String algorithm,
      @Parameters(
              index = "2",
              paramLabel = "FILE",
              description = "Holds the secret, or the key as docs/identity.md says.")
          Path file)
      throws IOException {
    String material = Files.readString(file).strip();
    Printing.print(
        spec.commandLine().getOut(),
        access.post(
            "/v6/jwt-keys",
            Printing.object()
                .put("kid", kid)
                .put("algorithm", algorithm)
                .put("material", material)));
    return 0;
  }
}
