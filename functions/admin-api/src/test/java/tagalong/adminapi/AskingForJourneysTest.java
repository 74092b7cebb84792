package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.idOf;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.http.GatewayCall;

/** The ways of a person through programs, and where they were meanwhile. */
class AskingForJourneysTest {
  private static final String PERSON = "/v5/persons/{person_id}";
  private static final String BOB = "/v5/persons/" + idOf("bob@example.com");
  private final PublishedContract contract = PublishedContract.read("integration-server-to-extole");
  private final AdminApiFixture api = new AdminApiFixture().withAReferral();

  @Test
  void twoStepsMakeOneJourney() {
    JsonNode journeys = api.get(BOB + "/journeys");
    contract.check("get", PERSON + "/journeys", 200, journeys);
    assertThat(each(journeys, "name")).containsExactly("friend");
    JsonNode journey = journeys.get(0);
    assertThat(journey.get("created_date").asText()).startsWith("2026-03-01T10:00");
    assertThat(journey.get("updated_date").asText()).startsWith("2026-03-01T11:00");
    String id = journey.get("id").asText();
    assertThat(api.get(BOB + "/journeys/" + id)).isEqualTo(journey);
    contract.check("get", PERSON + "/journeys/{journey_id}", 200, journey);
  }

  @Test
  void journeysAreNarrowed() {
    assertThat(api.get(BOB + "/journeys", "names=advocate")).isEmpty();
    assertThat(api.get(BOB + "/journeys", "names=FRIEND")).hasSize(1);
    assertThat(api.get(BOB + "/journeys", "data_values=email:bob@example.com")).hasSize(1);
    assertThat(api.get(BOB + "/journeys", "containers=test")).isEmpty();
  }

  @Test
  void aJourneyOfSomebodyElseIsNotFound() {
    String id = api.get(BOB + "/journeys").get(0).get("id").asText();
    String ann = "/v5/persons/" + idOf("ann@example.com") + "/journeys/" + id;
    assertThat(refusal(api.send(GatewayCall.get(ann).bearer(ADMIN))))
        .isEqualTo("400 journey_not_found");
  }

  @Test
  void aPlaceIsToldOnce() {
    for (String time : new String[] {"08:00", "09:00"}) {
      api.happened("visit", time, Map.of("email", "bob@example.com", "ip_address", "203.0.113.7"));
    }
    JsonNode places = api.get(BOB + "/locations");
    contract.check("get", PERSON + "/locations", 200, places);
    assertThat(each(places, "ip_address")).containsExactly("203.0.113.7");
    assertThat(places.get(0).get("created_date").asText()).startsWith("2026-03-01T08:00");
    assertThat(api.get(BOB + "/locations", "countries=CH")).isEmpty();
  }

  @Test
  void anAddressThatIsToldTwiceIsHistoryOnce() {
    JsonNode history = api.get(BOB + "/identity-history");
    assertThat(each(history, "identity_key_value")).containsExactly("bob@example.com");
    assertThat(each(history, "event_type")).containsExactly("IDENTIFIED");
  }

  @Test
  void oneRewardOfAPersonIsFound() {
    JsonNode reward = api.get(BOB + "/rewards").get(0);
    String id = reward.get("id").asText();
    JsonNode found = api.get(BOB + "/rewards/" + id);
    contract.check("get", PERSON + "/rewards/{reward_id}", 200, found);
    assertThat(found).isEqualTo(reward);
    String ann = "/v5/persons/" + idOf("ann@example.com") + "/rewards/" + id;
    assertThat(refusal(api.send(GatewayCall.get(ann).bearer(ADMIN))))
        .isEqualTo("400 reward_not_found");
  }
}
