package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.idOf;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingForRelationshipsTest {
  private static final String ANN = idOf("ann@example.com");
  private static final String BOB = idOf("bob@example.com");
  private final AdminApiFixture api = new AdminApiFixture();

  @BeforeEach
  void referAFriend() {
    api.withAReferral();
  }

  @Test
  void aFriendIsToldWhoseReferralIsSettled() {
    JsonNode all = relationships(BOB, "my_roles=FRIEND");
    assertThat(each(all, "other_person_id")).containsExactly(ANN);
    assertThat(value(all.get(0), "settled")).isEqualTo("true");
    assertThat(value(all.get(0), "way")).isEqualTo("email_share");
    assertThat(all.get(0).get("created_date").asText()).isEqualTo("2026-03-01T09:00:00Z");
  }

  @Test
  void aReferralThatCameTooLateIsShownAsSuch() {
    api.share("zoe@example.com", "bob@example.com", "08:00");
    JsonNode all = relationships(BOB, "");
    assertThat(each(all, "other_person_id")).containsExactly(ANN, idOf("zoe@example.com"));
    assertThat(value(all.get(1), "note")).isEqualTo("too_late");
    assertThat(value(all.get(1), "settled")).isEqualTo("false");
  }

  @Test
  void anAdvocateSeesWhomItReferredAndWhoEarnedItACredit() {
    JsonNode all = relationships(ANN, "my_roles=ADVOCATE");
    assertThat(each(all, "other_person_id")).containsExactly(BOB, BOB);
    assertThat(value(all.get(0), "reward_id")).startsWith(ANN + "-p");
    assertThat(value(all.get(1), "way")).isEqualTo("email_share");
  }

  @ParameterizedTest
  @CsvSource({
    "my_roles=FRIEND, 0",
    "my_roles=advocate, 2",
    "containers=test, 0",
    "programs=refer-a-friend, 2",
    "campaign_ids=other, 0",
    "data_keys=reward_id, 1",
    "data_values=way:email_share, 1",
    "exclude_anonymous=true, 2",
    "limit=1, 1",
    "offset=2, 0",
  })
  void filtersNarrowTheList(String query, int found) {
    assertThat(relationships(ANN, query)).hasSize(found);
  }

  private JsonNode relationships(String person, String query) {
    return api.get("/v5/persons/" + person + "/relationships", query);
  }

  private static String value(JsonNode relationship, String name) {
    return relationship.path("data").path(name).path("value").asText();
  }
}
