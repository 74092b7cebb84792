package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts what the server asks of the disk, as the kernel sees it. */
class SyncingTest {
  private static final int EVENTS = 200;
  private static final int CONNECTIONS = 32;
  private static final int OF_EACH = 20;

  private Path folder;

  @BeforeEach
  void in(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyAnswerWaitsForTheDiskAndManyShareOneWait() throws Exception {
    Tool.strace().require();
    Path calls = folder.resolve("calls");
    List<String> strace =
        List.of(
            "strace",
            "-D",
            "-f",
            "-y",
            "-qq",
            "--seccomp-bpf",
            "-e",
            "trace=fsync,fdatasync",
            "-o",
            calls.toString());
    try (RunningServer server = RunningServer.under(strace, folder.resolve("data"))) {
      long before = syncs(calls);
      for (int i = 0; i < EVENTS; i++) {
        send(server, "one-" + i);
        assertThat(syncs(calls) - before).isGreaterThan(i);
      }
      long alone = syncs(calls) - before;
      long together = together(server, calls);
      System.out.printf(
          "%d events one by one: %d syncs of log.db-wal; %d over %d connections: %d%n",
          EVENTS, alone, CONNECTIONS * OF_EACH, CONNECTIONS, together);
      assertThat(together).isLessThan(CONNECTIONS * OF_EACH);
    }
  }

  private static long together(RunningServer server, Path calls) throws Exception {
    long before = syncs(calls);
    try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<?>> sending =
          IntStream.range(0, CONNECTIONS)
              .<Future<?>>mapToObj(client -> clients.submit(() -> sendAll(server, client)))
              .toList();
      for (Future<?> sent : sending) {
        sent.get();
      }
    }
    return syncs(calls) - before;
  }

  private static void sendAll(RunningServer server, int client) {
    for (int i = 0; i < OF_EACH; i++) {
      send(server, client + "-" + i);
    }
  }

  private static void send(RunningServer server, String id) {
    HttpResponse<String> reply =
        server.post("/v6/async-events/order_shipped", Map.of("partner_event_id", id));
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
  }

  private static long syncs(Path calls) throws IOException {
    try (Stream<String> lines = Files.lines(calls)) {
      return lines.filter(line -> line.contains("/log.db-wal>")).count();
    }
  }
}
