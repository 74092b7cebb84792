package tagalong.local.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of its own that sends referrals over several connections and says, one line each, what
 * became of every event, until its input ends. No id is sent twice, so that only the server could
 * double it.
 */
final class Load {
  static final int CONNECTIONS = 8;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String token;
  private volatile boolean over;

  private Load(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /**
   * @param arguments the server's address and an admin token
   */
  public static void main(String[] arguments) throws IOException {
    Load load = new Load(arguments[0], arguments[1]);
    try (ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        String name = "c" + connection;
        connections.execute(() -> load.keepSending(name));
      }
      System.in.transferTo(OutputStream.nullOutputStream());
      load.over = true;
    }
  }

  private void keepSending(String name) {
    for (int i = 0; !over; i++) {
      for (Referred.Sent event : new Referred(name, i).events()) {
        System.out.println(fate(event) + " " + event.id());
      }
    }
  }

  /** Whoever reaches nobody has sent nothing, and tries again. */
  private String fate(Referred.Sent event) {
    while (true) {
      try {
        HttpResponse<String> reply =
            http.send(request(event), HttpResponse.BodyHandlers.ofString());
        return reply.statusCode() == 200 ? "acknowledged" : "refused(" + reply.statusCode() + ")";
      } catch (ConnectException nobodyThere) {
        if (over) {
          return "unsent";
        }
        LockSupport.parkNanos(PAUSE);
      } catch (IOException killed) {
        return "unanswered";
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return "unanswered";
      }
    }
  }

  private HttpRequest request(Referred.Sent event) throws IOException {
    return HttpRequest.newBuilder(URI.create(url + "/v6/async-events/" + event.name()))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(event.data())))
        .build();
  }
}
