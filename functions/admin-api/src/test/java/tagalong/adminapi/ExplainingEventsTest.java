package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.idOf;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.PersonKey;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

/** Where is my reward? */
class ExplainingEventsTest {
  private static final String BOB = "bob@example.com";
  private static final String SHOP =
      """
      program: shop
      name: Shop
      starts: 2026-03-01T08:30:00Z
      ends: 2026-03-01T11:30:00Z
      referrals: {by: [email_share], look_back: 2h}
      prehandlers:
        staff: {events: [order], when: event.staff, block: orders of our own people}
      steps:
        share: {journey: advocate}
        order:
          journey: friend
          approval: {passing: 7d, declined_by: [order_returned]}
      rewards:
        thanks: {for: order, to: advocate, once_per: step, supplier: credit, when: event.amount >= 50}
      suppliers:
        credit: {name: Credit, kind: account_credit, face_value: 10, unit: USD}
      emails:
        thanks: {reward: thanks, state: EARNED, subject: Thanks, html: <p>Thanks</p>, text: Thanks}
      zones:
        banner: [{labels: [vip], html: <p>Hello</p>}]
      """;

  private final AdminApiFixture api = new AdminApiFixture();

  @Test
  void itTellsTheRewardsOfBothSides() {
    api.withAReferral();
    JsonNode opened = why(BOB, happenedLast("account_opened"));
    assertThat(each(opened.get("rewards"), "rule")).containsExactly("welcome");
    assertThat(each(opened.at("/rewards/0/history"), "state")).contains("EARNED");
    JsonNode funded = why(BOB, happenedLast("account_funded"));
    assertThat(each(funded.get("rewards"), "person_id")).containsExactly(idOf("ann@example.com"));
    assertThat(funded.get("nearest")).isEmpty();
    assertThat(funded.at("/steps/0/findings")).isNotEmpty();
  }

  @Test
  void whatWaitsSaysUntilWhen() {
    shop();
    api.share("ann@example.com", BOB, "09:00");
    api.happened(
        "order", "10:00", Map.of("email", BOB, "order_id", "o-1", "amount", 80, "staff", false));
    assertThat(why(BOB, "o-1").at("/waits/0/said").asText())
        .startsWith("It waits to be approved at 2026-03-08T10:00:00Z");
  }

  @Test
  void whatIsMailedAboutARewardIsFollowed() {
    shop();
    api.share("ann@example.com", BOB, "09:00");
    api.happened("order", "10:00", order("o-1", 80));
    assertThat(why(BOB, "o-1").get("messages")).isEmpty();
    api.happened("event_approved", "10:30", Map.of("email", BOB, "order_id", "o-1"));
    JsonNode ordered = why(BOB, "o-1");
    assertThat(ordered.get("waits")).isEmpty();
    assertThat(each(ordered.get("rewards"), "state")).containsExactly("EARNED");
    assertThat(each(ordered.get("messages"), "to")).containsExactly("ann@example.com");
    assertThat(each(ordered.get("messages"), "status")).containsExactly("waiting");
  }

  @Test
  void whatARuleSaidNoToNamesTheFacts() {
    shop();
    api.share("ann@example.com", BOB, "09:00");
    api.happened("order", "10:00", order("o-1", 20));
    api.happened("event_approved", "10:30", Map.of("email", BOB, "order_id", "o-1"));
    assertThat(each(why(BOB, "o-1").at("/steps/0/findings"), "said"))
        .contains("event.amount >= 50 does not hold: amount is 20.");
  }

  @Test
  void aNameThatIsSpeltOtherwiseIsFound() {
    assertThat(nearest("acount_opened"))
        .containsExactly("No program has a step for acount_opened: did you mean account_opened?");
    assertThat(nearest("AccountOpened"))
        .containsExactly("No program has a step for AccountOpened: did you mean account_opened?");
    assertThat(nearest("something_else"))
        .singleElement()
        .asString()
        .startsWith("No program has a step for something_else: there are ")
        .contains("account_funded");
  }

  @Test
  void anEventOfNobodyAsksForAnIdentity() {
    api.visited("browser-1");
    String person =
        TwoClients.ACME.personIds().of(new PersonKey(PersonKey.Kind.DEVICE, "browser-1"));
    JsonNode entry =
        api.get("/v6/persons/" + person + "/timeline").at("/containers/0/entries/0/event/event_id");
    assertThat(texts(asked(person, entry.asText()).get("nearest")))
        .anySatisfy(said -> assertThat(said).contains("send email or partner_user_id with it"));
  }

  @Test
  void aReferralThatIsMissingOrLateIsNamed() {
    assertThat(nearest("account_opened"))
        .containsExactly("Nobody has referred this person to refer-a-friend yet.");
    api.share("ann@example.com", BOB, "11:00");
    assertThat(texts(why(BOB, "e-account_opened").get("nearest")))
        .containsExactly(
            "ann@example.com referred this person to refer-a-friend at 2026-03-01T11:00:00Z, after"
                + " this happened.");
  }

  @Test
  void aReferralThatIsTooOldIsNamed() {
    shop();
    api.share("ann@example.com", BOB, "08:40");
    api.happened("order", "11:00", order("o-1", 80));
    assertThat(texts(why(BOB, "o-1").get("nearest")))
        .anySatisfy(said -> assertThat(said).contains("older than the program looks back"));
  }

  @Test
  void anotherContainerAndAnotherLabelAreNamed() {
    shop();
    api.happened(
        "banner", "10:00", Map.of("email", BOB, "partner_event_id", "z-1", "labels", "new"));
    assertThat(texts(why(BOB, "z-1").get("nearest")))
        .contains("The zone banner is for the labels vip, and it says new.");
    api.happened(
        "order",
        "10:00",
        Map.of("email", BOB, "partner_event_id", "t-1", "container", "test", "staff", false));
    assertThat(texts(why(BOB, "t-1").get("nearest")))
        .anySatisfy(said -> assertThat(said).startsWith("It is of the container for tests"));
  }

  @Test
  void aProgramThatWasNotThereYetOrAnyMoreIsNamed() {
    shop();
    api.happened("order", "08:00", order("o-1", 80));
    api.happened("order", "11:45", order("o-2", 80));
    assertThat(texts(why(BOB, "o-1").get("nearest")))
        .containsExactly("The program shop begins at 2026-03-01T08:30:00Z.");
    assertThat(texts(why(BOB, "o-2").get("nearest")))
        .containsExactly("The program shop ended at 2026-03-01T11:30:00Z.");
  }

  @Test
  void whatAPrehandlerBlockedSaysWhy() {
    shop();
    api.happened("order", "10:00", Map.of("email", BOB, "order_id", "o-1", "staff", true));
    JsonNode blocked = why(BOB, "o-1");
    assertThat(texts(blocked.get("nearest")))
        .containsExactly("shop, staff: It blocked this: orders of our own people.");
    assertThat(blocked.at("/prepared/0/findings/0/rule").asText()).isEqualTo("staff");
    assertThat(blocked.at("/event/data/staff").asBoolean()).isTrue();
  }

  @Test
  void anEventThatIsNotThereIsNotFound() {
    api.withAReferral();
    String path = "/v6/persons/" + idOf(BOB) + "/events/none";
    assertThat(refusal(api.send(GatewayCall.get(path).bearer(ADMIN)))).isEqualTo("404 not_found");
  }

  private void shop() {
    assertThat(api.post("/v6/programs", SHOP).getStatusCode()).isEqualTo(201);
  }

  private static Map<String, Object> order(String id, int amount) {
    return Map.of("email", BOB, "order_id", id, "amount", amount, "staff", false);
  }

  private List<String> nearest(String name) {
    api.happened(name, "10:00", Map.of("email", BOB, "partner_event_id", "e-" + name));
    return texts(why(BOB, "e-" + name).get("nearest"));
  }

  private String happenedLast(String name) {
    return api.get("/v6/persons/" + idOf(BOB) + "/timeline")
        .at("/containers/0/entries")
        .valueStream()
        .filter(entry -> entry.at("/event/name").asText().equals(name))
        .reduce((one, other) -> other)
        .orElseThrow()
        .at("/event/event_id")
        .asText();
  }

  private JsonNode why(String email, String event) {
    return asked(idOf(email), event);
  }

  private JsonNode asked(String person, String event) {
    JsonNode events = api.get("/v6/persons/" + person + "/events/" + event).get("events");
    return events.get(0);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
