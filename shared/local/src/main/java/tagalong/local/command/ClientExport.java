package tagalong.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tagalong.domain.client.Client;
import tagalong.domain.moving.Departure;
import tagalong.domain.moving.MovingOut;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;
import tagalong.local.command.Place.Opened;
import tagalong.wire.archive.ArchiveWriter;

/** Copies a client into a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Copies everything of a client into one file: events, people, programs, tokens, what is still to be done.",
      "The client stays here too: do not let it go on in both places. Bulk files are not in it."
    })
final class ClientExport implements Callable<Integer> {
  @Mixin private Place place = new Place();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "CLIENT", description = "The client's id.")
  private String id = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The file (default: client-ID.tagalong). It holds personal data and secrets.")
  private Optional<Path> to = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Path file = to.orElse(Path.of("client-" + id + ".tagalong"));
    if (Files.exists(file)) {
      throw new Refused("there is a file " + file + " already. Choose another with --to.");
    }
    try (Opened opened = place.open()) {
      Client client = opened.client(id);
      Departure departure = copied(client, opened.store(), file);
      tell(spec.commandLine().getOut(), file, client, departure);
    }
    return 0;
  }

  private Departure copied(Client client, WholeStore store, Path file) throws IOException {
    Clock clock = Clock.systemUTC();
    Counting counting = new Counting(spec.commandLine().getErr(), "copied");
    try (ArchiveWriter archive = new ArchiveWriter(file, client, clock.instant())) {
      Consumer<Row> copying =
          row -> {
            archive.add(row);
            counting.oneMore();
          };
      Departure departure = new MovingOut(store, clock, client, copying).run();
      archive.finish();
      return departure;
    }
  }

  private static void tell(PrintWriter out, Path file, Client client, Departure departure) {
    out.printf(
        "%s holds the client %s (%s): %,d rows.%n",
        file, client.id(), client.name(), departure.rows());
    if (departure.waiting() > 0) {
      out.printf(
          "%,d of them had been attended to by nobody yet; where they are imported the clock does it, 200 a minute.%n",
          departure.waiting());
    }
    for (String name : departure.unfinished()) {
      out.printf("The import of %s had not ended: drop the file again where you go on.%n", name);
    }
    out.printf("Read it in with: ./tagalong client import %s%n", file);
  }
}
