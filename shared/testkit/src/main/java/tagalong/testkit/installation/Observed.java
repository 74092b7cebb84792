package tagalong.testkit.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tagalong.testkit.scenario.Expectation;

/** What came of a scenario, as its users see it: over the API and in the mail. */
public final class Observed {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int OK = 200;
  private static final int PAGE = 200;
  private final Installation installation;

  public Observed(Installation installation) {
    this.installation = installation;
  }

  /**
   * Everything that came of it.
   *
   * @param people whose steps are looked at, by their addresses
   */
  public Expectation everything(Set<String> people) throws IOException {
    return new Expectation(rewards(), steps(people), rejected(), emails());
  }

  private Map<String, Map<String, Integer>> rewards() {
    Map<String, Map<String, Integer>> rewards = new TreeMap<>();
    Set<String> ids = new HashSet<>();
    int offset = 0;
    JsonNode page;
    do {
      page = json(installation.get("/v2/rewards?limit=" + PAGE + "&offset=" + offset));
      for (JsonNode reward : page) {
        if (reward.path("container").asText().equals("production")
            && ids.add(reward.path("reward_id").asText())) {
          rewards
              .computeIfAbsent(reward.path("email").asText(), email -> new TreeMap<>())
              .merge(reward.path("partner_reward_supplier_id").asText(), 1, Integer::sum);
        }
      }
      offset += PAGE;
    } while (page.size() == PAGE);
    return rewards;
  }

  private Map<String, Integer> steps(Set<String> people) {
    Map<String, Integer> steps = new TreeMap<>();
    Set<String> ids = new HashSet<>();
    for (String email : people) {
      String query = URLEncoder.encode(email, StandardCharsets.UTF_8);
      for (JsonNode person : json(installation.get("/v5/persons?identity_key_value=" + query))) {
        String path =
            "/v5/persons/" + person.path("id").asText() + "/steps?limit=1000&containers=production";
        for (JsonNode step : json(installation.get(path))) {
          if (ids.add(step.path("id").asText())) {
            steps.merge(step.path("name").asText(), 1, Integer::sum);
          }
        }
      }
    }
    return steps;
  }

  private Map<String, Map<Integer, String>> rejected() {
    Map<String, Map<Integer, String>> rejected = new TreeMap<>();
    for (JsonNode rejection : json(installation.get("/v6/rejections?limit=1000"))) {
      if (rejection.hasNonNull("row")) {
        rejected
            .computeIfAbsent(rejection.path("who").asText(), file -> new TreeMap<>())
            .put(rejection.path("row").asInt(), rejection.path("code").asText());
      }
    }
    return rejected;
  }

  private Map<String, Integer> emails() throws IOException {
    Map<String, Integer> emails = new TreeMap<>();
    for (String address : installation.mailed()) {
      emails.merge(address, 1, Integer::sum);
    }
    return emails;
  }

  private static JsonNode json(HttpResponse<String> reply) {
    if (reply.statusCode() != OK) {
      throw new AssertionError(reply + ": " + reply.body());
    }
    try {
      return JSON.readTree(reply.body());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
