package tagalong.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.replay.Replaying;
import tagalong.local.command.Place.Opened;

/** Rebuilds everything derived and says what differs. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Rebuilds everything that follows from the event log and the ledger, and reports where what is stored differs.",
      "It writes nothing. On AWS, what is being reacted to just then differs: look again when all has settled."
    })
final class Replay implements Callable<Integer> {
  @Mixin private Place place = new Place();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--client",
      paramLabel = "ID",
      description = "Only this client (default: all of them, one after the other).")
  private Optional<String> only = Optional.empty();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    long all = 0;
    try (Opened opened = place.open()) {
      for (Client client : clients(opened)) {
        AtomicLong found = new AtomicLong();
        Replaying.of(opened.store(), Clock.systemUTC())
            .run(
                client.id(),
                difference -> {
                  found.incrementAndGet();
                  out.println(difference);
                });
        out.printf(
            "The client %s (%s): %s.%n",
            client.id(),
            client.name(),
            found.get() == 0 ? "nothing differs" : "%,d differences".formatted(found.get()));
        out.flush();
        all += found.get();
      }
    }
    return all == 0 ? 0 : 1;
  }

  private List<Client> clients(Opened opened) {
    return only.map(opened::client).map(List::of).orElseGet(new Clients(opened.store())::all);
  }
}
