package tagalong.local.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tagalong.domain.client.Client;

/**
 * Watches the drop folders of all clients and imports what is dropped, a few files at a time, the
 * clients in turn. A file is taken up once it has not changed from one look to the next.
 */
public final class DropFolder implements Runnable {
  private static final int AT_ONCE = 2;
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int LOOKS_AFTER_FAILURE = 20;
  private static final System.Logger LOG = System.getLogger(DropFolder.class.getName());

  private final ClientFolders folders;
  private final Supplier<List<Client>> clients;
  private final ImportsFile importing;
  private final Executor workers;
  private final CountDownLatch stop;
  private final Set<Path> running = ConcurrentHashMap.newKeySet();
  private final Map<Path, Integer> resting = new ConcurrentHashMap<>();
  private Map<Path, State> seen = Map.of();
  private int turn;

  /** Imports one file of a client. */
  @FunctionalInterface
  public interface ImportsFile {
    void run(Client client, Path file) throws IOException;
  }

  public DropFolder(
      ClientFolders folders,
      Supplier<List<Client>> clients,
      ImportsFile importing,
      Executor workers,
      CountDownLatch stop) {
    this.folders = folders;
    this.clients = clients;
    this.importing = importing;
    this.workers = workers;
    this.stop = stop;
  }

  @Override
  public void run() {
    try {
      do {
        look();
      } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many files were dropped and are not in the log yet. */
  public long waiting() {
    return clients.get().stream().mapToLong(client -> dropped(client).size()).sum();
  }

  private void look() {
    try {
      Map<Path, State> now = new HashMap<>();
      List<Map.Entry<Client, Path>> ready = new ArrayList<>();
      for (Client client : clients.get()) {
        folders.of(client.id());
        for (Path file : dropped(client)) {
          State state = State.of(file);
          now.put(file, state);
          if (state.equals(seen.get(file)) && !rests(file)) {
            ready.add(Map.entry(client, file));
          }
        }
      }
      seen = now;
      resting.keySet().retainAll(now.keySet());
      takeUp(ready);
    } catch (IOException | RuntimeException problem) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the drop folders are looked at again in a moment: " + problem);
    }
  }

  /** One file of each client, then the next of each, beginning with another client each time. */
  private void takeUp(List<Map.Entry<Client, Path>> ready) {
    turn++;
    Set<Client> served = new HashSet<>();
    for (int i = 0; i < ready.size() && running.size() < AT_ONCE; i++) {
      Map.Entry<Client, Path> next = ready.get(Math.floorMod(i + turn, ready.size()));
      boolean first = served.add(next.getKey());
      if ((first || served.size() == 1) && running.add(next.getValue())) {
        workers.execute(() -> take(next.getKey(), next.getValue()));
      }
    }
  }

  private void take(Client client, Path file) {
    try {
      importing.run(client, file);
    } catch (IOException | RuntimeException problem) {
      resting.put(file, LOOKS_AFTER_FAILURE);
      LOG.log(
          System.Logger.Level.WARNING,
          file.getFileName() + " is tried again in a moment: " + problem);
    } finally {
      running.remove(file);
    }
  }

  /** A file that failed is left alone for a while. */
  private boolean rests(Path file) {
    return resting.computeIfPresent(file, (f, looks) -> looks > 0 ? looks - 1 : null) != null;
  }

  private List<Path> dropped(Client client) {
    try {
      return folders.dropped(client.id());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
