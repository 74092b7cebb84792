import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/**
 * Asks a server on this machine as often as it can, each time from another address, as another
 * browser, along another link: whatever the server remembered of each would fill its memory.
 *
 * <p>{@code java bench/Flood.java http://127.0.0.1:8080 200000}
 */
final class Flood {
  private static final int TOGETHER = 200;
  private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Semaphore places = new Semaphore(TOGETHER);
  private final Map<Integer, LongAdder> answers = new TreeMap<>();
  private final String server;

  private Flood(String server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws InterruptedException {
    int times = Integer.parseInt(arguments[1]);
    Flood flood = new Flood(arguments[0]);
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      flood.send(i);
    }
    flood.places.acquire(TOGETHER);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%,d requests in %.0f s, by status: %s%n", times, seconds, flood.answers);
  }

  private void send(int i) throws InterruptedException {
    places.acquire();
    http.sendAsync(request(i), BodyHandlers.discarding())
        .whenComplete((reply, failure) -> count(failure == null ? reply.statusCode() : 0));
  }

  /** Zero stands for no answer at all. */
  private synchronized void count(int status) {
    answers.computeIfAbsent(status, any -> new LongAdder()).increment();
    places.release();
  }

  private HttpRequest request(int i) {
    String address = "10.%d.%d.%d".formatted(i >> 16 & 255, i >> 8 & 255, i & 255);
    HttpRequest.Builder request =
        switch (i % 4) {
          case 0 -> to("/FLOOD" + i);
          case 1 -> to("/zone/welcome?n=" + i);
          case 2 -> to("/api/v5/token").POST(BodyPublishers.ofString("{}"));
          default ->
              to("/events/flood")
                  .header("Origin", "https://site" + i + ".example")
                  .POST(BodyPublishers.ofString("{\"email\":\"a" + i + "@example.com\"}"));
        };
    return request.header("User-Agent", AGENT).header("X-Forwarded-For", address).build();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server + path));
  }
}
