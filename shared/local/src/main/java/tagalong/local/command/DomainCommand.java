package tagalong.local.command;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program domains of a client. */
@Command(
    name = "domain",
    mixinStandardHelpOptions = true,
    description = "Lists and adds program domains: the hosts that tags and share links use.")
final class DomainCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the domains.")
  int list(@Mixin Access access) throws IOException {
    Printing.print(spec.commandLine().getOut(), access.get("/v6/domains"));
    return 0;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds a domain, for example share.brand.com.")
  int add(
      @Mixin Access access,
      @Option(
              names = "--site",
              description =
                  "A site of yours instead: its pages may bring the cookies of your program domains.")
          boolean site,
      @Parameters(paramLabel = "HOST") String host)
      throws IOException {
    Printing.print(
        spec.commandLine().getOut(),
        access.post(
            "/v6/domains",
            Printing.object().put("host", host).put("use", site ? "site" : "program")));
    return 0;
  }
}
