package tagalong.local.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Suppliers and their pools of coupon codes. */
@Command(
    name = "coupons",
    mixinStandardHelpOptions = true,
    description = "Lists suppliers with what is left of their codes, and uploads codes.")
final class CouponsCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the suppliers and how many codes are left.")
  int list(@Mixin Access access) throws IOException {
    Printing.print(spec.commandLine().getOut(), access.get("/v6/suppliers"));
    return 0;
  }

  @Command(
      name = "upload",
      mixinStandardHelpOptions = true,
      description = "Adds codes to a supplier's pool, one a line.")
  int upload(
      @Mixin Access access,
      @Parameters(index = "0", paramLabel = "SUPPLIER") String supplier,
      @Parameters(index = "1", paramLabel = "FILE") Path file)
      throws IOException {
    String path =
        "/v6/suppliers/" + URLEncoder.encode(supplier, StandardCharsets.UTF_8) + "/coupons";
    Printing.print(
        spec.commandLine().getOut(), access.post(path, "text/csv", Files.readString(file)));
    return 0;
  }
}
