package tagalong.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tagalong.domain.moving.Arrival;
import tagalong.domain.moving.MovingIn;
import tagalong.local.command.Place.Opened;
import tagalong.wire.archive.ArchiveFile;

/** Reads a client in that was exported. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Reads in a client that ./tagalong client export wrote, from one machine or AWS to either.",
      "Nobody is rewarded or mailed again. When it breaks off, repeat it: it goes on."
    })
final class ClientImport implements Callable<Integer> {
  @Mixin private Place place = new Place();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FILE", description = "The exported client.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    ArchiveFile archive = ArchiveFile.open(file);
    PrintWriter out = spec.commandLine().getOut();
    Counting counting =
        new Counting(spec.commandLine().getErr(), "of %,d in".formatted(archive.rows()));
    try (Opened opened = place.openOrCreate()) {
      Arrival arrival =
          new MovingIn(opened.store(), Clock.systemUTC(), counting::reached).run(archive);
      switch (arrival) {
        case Arrival.Arrived arrived ->
            out.printf(
                "The client %s (%s) is here now: %,d rows.%n",
                archive.client(), archive.name(), arrived.rows());
        case Arrival.WasHere before ->
            out.printf(
                "The client %s (%s) is here already, all of it.%n",
                archive.client(), archive.name());
        case Arrival.TurnedAway away -> throw new Refused(away.why());
      }
    }
    return 0;
  }
}
