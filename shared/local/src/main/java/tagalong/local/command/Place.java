package tagalong.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import picocli.CommandLine.Option;
import tagalong.aws.Stack;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.store.WholeStore;
import tagalong.local.process.Alone;
import tagalong.local.store.SqliteStore;

/**
 * Where a command works on everything there is: in a data folder while no server runs in it, or on
 * what is deployed on AWS.
 */
final class Place {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder (default: data). No server may be running in it.")
  private Path data = Path.of("data");

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "Instead of a data folder: the stack on AWS that was deployed under this name.")
  private Optional<String> stack = Optional.empty();

  /** The store, which must exist. */
  Opened open() throws IOException {
    if (stack.isEmpty() && !Files.exists(data.resolve("state.db"))) {
      throw new Refused(
          "there is nothing in the data folder " + data + ". Say --data, or --stack for AWS.");
    }
    return openOrCreate();
  }

  /** The store; an empty one when there is none in the data folder yet. */
  Opened openOrCreate() throws IOException {
    return stack.isPresent() ? deployed(stack.get()) : local();
  }

  private static Opened deployed(String name) {
    try {
      Stack deployed = Stack.named(name, new SecureRandom());
      return new Opened(deployed.store(), deployed::close);
    } catch (IllegalArgumentException unknown) {
      throw new Refused(String.valueOf(unknown.getMessage()));
    }
  }

  private Opened local() throws IOException {
    Alone alone = Alone.in(Files.createDirectories(data));
    try {
      SqliteStore store = SqliteStore.open(data);
      return new Opened(
          store,
          () -> {
            store.close();
            alone.close();
          });
    } catch (IllegalStateException unopened) {
      alone.close();
      throw new Refused(String.valueOf(unopened.getMessage()));
    }
  }

  /** A store and what closes it. */
  record Opened(WholeStore store, Runnable closing) implements AutoCloseable {
    Client client(String id) {
      return new Clients(store)
          .byId(id)
          .orElseThrow(() -> new Refused("there is no client " + id + " here."));
    }

    @Override
    public void close() {
      closing.run();
    }
  }
}
