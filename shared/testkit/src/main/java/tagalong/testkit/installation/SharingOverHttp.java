package tagalong.testkit.installation;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tagalong.testkit.scenario.ApiEvent;

/** Sends events by every endpoint that takes them. */
public final class SharingOverHttp {
  private static final int WAYS = 7;
  private static final int OK = 200;
  private final Installation installation;
  private final RandomGenerator random;

  public SharingOverHttp(Installation installation, RandomGenerator random) {
    this.installation = installation;
    this.random = random;
  }

  /** Sends each by one of the ways; each must be accepted. */
  public void share(List<ApiEvent> events) {
    for (ApiEvent event : events) {
      HttpResponse<String> reply = sent(event, random.nextInt(WAYS));
      if (reply.statusCode() != OK) {
        throw new AssertionError(reply + ": " + reply.body());
      }
    }
  }

  private HttpResponse<String> sent(ApiEvent event, int way) {
    Map<String, Object> flat = new LinkedHashMap<>(event.data());
    flat.put("event_time", event.eventTime());
    Map<String, Object> wrapped = new LinkedHashMap<>();
    wrapped.put("event_name", event.eventName());
    wrapped.put("event_time", event.eventTime());
    wrapped.put("data", event.data());
    return switch (way) {
      case 0 -> installation.post("/v6/events", wrapped);
      case 1 -> installation.post("/v6/async-events", wrapped);
      case 2 -> installation.post("/v6/events/" + event.eventName(), flat);
      case 3 -> installation.post("/v6/async-events/" + event.eventName(), flat);
      case 4 -> installation.post("/v5/events", wrapped);
      case 5 -> installation.post("/v5/batch-events", List.of(wrapped));
      default -> installation.post("//events", wrapped);
    };
  }
}
