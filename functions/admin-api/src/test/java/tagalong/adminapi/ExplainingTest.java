package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.idOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainingTest {
  private final AdminApiFixture api = new AdminApiFixture();

  @BeforeEach
  void referAFriend() {
    api.withAReferral();
  }

  @Test
  void everyEntryTellsWhatEachRuleSaid() {
    JsonNode story = story("bob@example.com");
    assertThat(each(story.get("entries"), "kind")).containsExactly("referral", "event", "event");
    JsonNode opened = story.get("entries").get(1);
    assertThat(opened.at("/event/name").asText()).isEqualTo("account_opened");
    assertThat(opened.at("/steps/0/referral/advocate/email").asText()).isEqualTo("ann@example.com");
    assertThat(opened.at("/steps/0/findings/0/rule").asText()).isEqualTo("welcome");
    assertThat(opened.at("/steps/0/findings/0/passed").asBoolean()).isTrue();
    assertThat(opened.at("/given/0/kind").asText()).isEqualTo("reward");
    assertThat(story.at("/settled/refer-a-friend/advocate/person_id").asText())
        .isEqualTo(idOf("ann@example.com"));
  }

  @Test
  void aRefusedRewardIsExplained() {
    api.happened("account_opened", "11:00", Map.of("email", "lea@example.com"));
    JsonNode finding = story("lea@example.com").at("/entries/0/steps/0/findings/0");
    assertThat(finding.get("passed").asBoolean()).isFalse();
    assertThat(finding.get("said").asText()).startsWith("Nobody had referred this person by");
  }

  @Test
  void whatCameTwiceOrTooLateSaysSo() {
    for (int i = 0; i < 2; i++) {
      api.happened(
          "order_shipped", "11:30", Map.of("email", "bob@example.com", "partner_event_id", "o-1"));
    }
    api.share("zoe@example.com", "bob@example.com", "08:00");
    JsonNode entries = story("bob@example.com").get("entries");
    assertThat(each(entries, "twin")).contains("of_own");
    assertThat(each(entries, "note")).contains("too_late");
  }

  @Test
  void anAdvocateSeesTheCreditsReceived() {
    JsonNode credit = story("ann@example.com").get("credits").get(0);
    assertThat(credit.at("/friend/email").asText()).isEqualTo("bob@example.com");
    assertThat(credit.at("/findings/0/said").asText()).contains(credit.get("reward_id").asText());
  }

  @Test
  void aLongStoryIsReadInParts() {
    String path = "/v6/persons/" + idOf("bob@example.com") + "/timeline";
    assertThat(api.get(path, "limit=2").at("/containers/0/entries")).hasSize(2);
    assertThat(api.get(path, "limit=2&offset=2").at("/containers/0/entries")).hasSize(1);
    assertThat(api.get(path, "containers=test").get("containers")).isEmpty();
  }

  private JsonNode story(String email) {
    return api.get("/v6/persons/" + idOf(email) + "/timeline").at("/containers/0");
  }
}
