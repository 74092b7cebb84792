package tagalong.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.event.EventTime;
import tagalong.domain.program.Program;
import tagalong.domain.store.WholeStore;
import tagalong.domain.trial.Trial;
import tagalong.local.store.LookedAt;
import tagalong.local.store.ScratchFiles;
import tagalong.wire.directory.Lists;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** Says what a changed program would have given. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Says which rewards a changed program would have given and which it would not, and why.",
      "It tells the stored events of a client twice more, beside the data folder, with the program as it is and as it"
          + " would be. Nothing is changed, nobody is mailed; the server may be running."
    })
final class Simulate implements Callable<Integer> {
  private static final int EVERY = 2_000;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The changed program.yaml, or the folder that holds it.")
  private Path file = Path.of("program.yaml");

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Events from then on are judged by the changed program, ISO 8601 (default: all).")
  private Optional<String> since = Optional.empty();

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: data).")
  private Path data = Path.of("data");

  @Option(
      names = "--client",
      paramLabel = "ID",
      description = "The client (default: the only one there is).")
  private Optional<String> only = Optional.empty();

  @Option(names = "--json", description = "Says it as JSON, for other programs.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Program changed = program();
    Instant from = since.map(Simulate::time).orElse(Instant.EPOCH);
    try (LookedAt stored = stored()) {
      Trial trial =
          new Trial(
              stored,
              ScratchFiles::make,
              Lists.besides(data.resolve("countries.csv")),
              Clock.systemUTC());
      tell(new OutcomeText(trial.run(client(stored), changed, from, this::show)));
    }
    return 0;
  }

  private void tell(OutcomeText outcome) throws IOException {
    if (json) {
      Printing.print(spec.commandLine().getOut(), outcome.json());
    } else {
      outcome.lines().forEach(spec.commandLine().getOut()::println);
    }
  }

  private LookedAt stored() {
    if (!Files.exists(data.resolve("state.db"))) {
      throw new Refused("there is nothing in the data folder " + data + ". Say --data.");
    }
    try {
      return LookedAt.in(data);
    } catch (IllegalStateException unreadable) {
      throw new Refused(String.valueOf(unreadable.getMessage()));
    }
  }

  private static Instant time(String text) {
    return EventTime.read(text)
        .orElseThrow(
            () -> new Refused(text + " is no time: write one such as 2026-01-31T09:00:00Z."));
  }

  private void show(long done) {
    if (done % EVERY == 0) {
      spec.commandLine().getErr().printf("%,d events told …%n", done);
      spec.commandLine().getErr().flush();
    }
  }

  private Program program() {
    return switch (new ProgramFile().read(Check.fileOf(file))) {
      case ProgramReading.Understood understood -> understood.program();
      case ProgramReading.Mistaken mistaken ->
          throw new Refused(
              file + ":" + mistaken.mistakes().getFirst() + " (./tagalong check shows all)");
    };
  }

  private Client client(WholeStore stored) {
    Clients clients = new Clients(stored);
    if (only.isPresent()) {
      return clients
          .byId(only.get())
          .orElseThrow(() -> new Refused("there is no client " + only.get() + " here."));
    }
    List<Client> all = clients.all();
    if (all.size() != 1) {
      throw new Refused(
          "there are %d clients here: say which with --client.".formatted(all.size()));
    }
    return all.getFirst();
  }
}
