package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.consumerapi.Calling.To;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.message.Message;
import tagalong.domain.store.Feed;

/** What apps tell of shares, and what they hear came of it. */
class SharingTest {
  private static final To SHARE = To.post("/api/v4/events/share");
  private static final To SHARE_STATUS = To.get("/api/v4/events/share/status/{pollingId}");
  private static final To CUSTOM = To.post("/api/v5/custom/share");
  private static final To CUSTOM_STATUS = To.get("/api/v5/custom/share/status/{pollingId}");
  private static final To BATCH = To.post("/api/v5/email/share/batch");
  private static final To MAIL = To.post("/api/v4/me/email");
  private static final To MAIL_STATUS = To.get("/api/v4/me/email/status/{polling_id}");
  private static final To SHARES = To.get("/api/v4/me/shares");
  private static final To ONE = To.get("/api/v4/me/shares/{shareId}");
  private static final To OPEN = To.get("/api/v4/shares");
  private static final To OPEN_ONE = To.get("/api/v4/shares/{share_id}");
  private static final String TOLD =
      """
      {"campaign_id": "refer-a-friend", "shareable_id": "ann", "message": "Have a look",
       "recipient_email": "ben@example.com", "consumer_event": {"channel": "EMAIL"},
       "data": {"partner_share_id": "s-1", "email": "eve@example.com"}}
      """;
  private static final String MAILED =
      """
      {"advocate_code": "ann", "message": "Have a look", "subject": "For you",
       "recipient_emails": ["ben@example.com", "Cara@example.com", "ben@example.com"]}
      """;

  private final ConsumerApiFixture api = new ConsumerApiFixture();
  private final Calling calling = new Calling(api);
  private final String ann = api.proving("ann@example.com");
  private final String eve = api.proving("eve@example.com");

  @BeforeEach
  void publish() {
    api.publish("refer-a-friend");
    calling.ok(
        ann,
        To.post("/api/v6/me/shareables"),
        "{\"label\": \"mine\", \"preferred_code_prefixes\": [\"ann\"]}");
  }

  /** Besides that somebody who makes a link is known. */
  private List<Event> shared() {
    return api.events().stream().filter(event -> !event.name().equals("identify")).toList();
  }

  @Test
  void aShareIsAnEventOfItsSharerAndPolledForUntilItIsReactedTo() {
    JsonNode told = calling.ok(ann, SHARE, TOLD);
    String id = told.path("polling_id").asText();
    assertThat(told.path("share_id").asText()).isEqualTo(id);
    assertThat(status(ann, SHARE_STATUS, id)).isEqualTo("PENDING");
    api.settle();
    assertThat(status(ann, SHARE_STATUS, id)).isEqualTo("SUCCEEDED");
    Event event = shared().getFirst();
    assertThat(event.name()).isEqualTo("share");
    assertThat(event.keys().getFirst().value()).isEqualTo("ann@example.com");
    assertThat(event.data().values()).doesNotContainKey("email");
    assertThat(event.data().text("advocate_code")).contains("ann");
    assertThat(messages()).isZero();
  }

  @Test
  void sharesAreListedForTheirSharerAlone() {
    String id = calling.ok(ann, SHARE, TOLD).path("share_id").asText();
    api.settle();
    JsonNode share = calling.ok(ann, SHARES).get(0);
    assertThat(share.path("share_id").asText()).isEqualTo(id);
    assertThat(share.path("campaign_id").asText()).isEqualTo("refer-a-friend");
    assertThat(share.path("recipient_email").asText()).isEqualTo("ben@example.com");
    assertThat(share.path("link").asText()).endsWith("/ann");
    assertThat(share.at("/partner_id/value").asText()).isEqualTo("s-1");
    assertThat(share.path("friend").isNull()).isTrue();
    assertThat(calling.ok(ann, ONE.at(id))).isEqualTo(share);
    assertThat(calling.ok(ann, SHARES, "", "partner_share_id=s-2")).isEmpty();
    assertThat(calling.ok(ann, SHARES, "", "partner_id=partner_share_id:s-1")).hasSize(1);
    assertThat(calling.ok(eve, SHARES)).isEmpty();
    calling.refused(eve, ONE.at(id), "", "SHARE_NOT_FOUND");
    calling.refused(api.saying("ann@example.com"), SHARES, "", "access_denied");
    calling.refused(api.saying("ann@example.com"), ONE.at(id), "", "access_denied");
  }

  @Test
  void othersLearnOfAShareThatItIsAndNotToWhom() {
    String id = calling.ok(ann, SHARE, TOLD).path("share_id").asText();
    api.settle();
    JsonNode share = calling.ok(eve, OPEN_ONE.at(id));
    assertThat(share.path("channel").asText()).isEqualTo("EMAIL");
    assertThat(share.toString()).doesNotContain("ben@example.com", "Have a look");
    assertThat(calling.ok(ann, OPEN, "", "partner_share_id=s-1")).containsExactly(share);
    calling.refused(ann, OPEN, "", "partner_id_missing");
    calling.refused(ann, OPEN_ONE.at("nothing"), "", "SHARE_NOT_FOUND");
    assertThat(status(eve, SHARE_STATUS, id)).isEqualTo("FAILED");
  }

  @Test
  void aFriendIsNamedOnceTheyDidSomething() {
    calling.ok(ann, SHARE, TOLD);
    api.clock.goOn(Duration.ofMinutes(1));
    api.send(
        ConsumerApiFixture.post(
                "/api/v6/events/registration",
                "{\"email\":\"ben@example.com\",\"first_name\":\"Ben\"}")
            .bearer(api.anonymous()));
    api.settle();
    JsonNode friend = calling.ok(ann, SHARES).get(0).path("friend");
    assertThat(friend.path("first_name").asText()).isEqualTo("Ben");
  }

  @Test
  void eachFriendOfABatchIsMailedOnce() {
    JsonNode told = calling.ok(ann, BATCH, MAILED);
    assertThat(told).hasSize(2);
    api.settle();
    assertThat(messages()).isEqualTo(2);
    told.forEach(
        one ->
            assertThat(status(ann, SHARE_STATUS, one.path("polling_id").asText()))
                .isEqualTo("SUCCEEDED"));
    String again = calling.ok(ann, BATCH, MAILED).get(0).path("polling_id").asText();
    api.settle();
    assertThat(messages()).isEqualTo(2);
    JsonNode refused = calling.ok(ann, SHARE_STATUS.at(again));
    assertThat(refused.path("status").asText()).isEqualTo("FAILED");
    assertThat(refused.at("/error/code").asText()).isEqualTo("share_refused");
    assertThat(refused.at("/error/message").asText()).contains("invited once only");
  }

  @Test
  void nobodyIsMailedByThemselves() {
    String id =
        calling
            .ok(ann, BATCH, MAILED.replace("Cara@example.com", "ann+x@example.com"))
            .get(1)
            .path("polling_id")
            .asText();
    api.settle();
    assertThat(status(ann, SHARE_STATUS, id)).isEqualTo("FAILED");
    assertThat(messages()).isEqualTo(1);
  }

  @Test
  void aShareByAnotherChannelCountsToo() {
    String body =
        """
        {"advocate_code": "ANN", "channel": "SMS", "message": "Hi",
         "recipient_email": "ben@example.com", "data": {}}
        """;
    String id = calling.ok(ann, CUSTOM, body).path("polling_id").asText();
    api.settle();
    assertThat(status(ann, CUSTOM_STATUS, id)).isEqualTo("SUCCEEDED");
    assertThat(calling.ok(ann, SHARES).get(0).path("channel").asText()).isEqualTo("SMS");
  }

  @Test
  void nobodySharesAnothersLinkInTheirOwnName() {
    calling.refused(eve, SHARE, TOLD, "SHAREABLE_NOT_FOUND");
    calling.refused(eve, BATCH, MAILED, "ADVOCATE_CODE_NOT_FOUND");
    assertThat(shared()).isEmpty();
    assertThat(api.rejections()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"shareable_id\": \"ann\" | \"x\": 1 | SHAREABLE_ID_MISSING",
        "\"shareable_id\": \"ann\" | \"shareable_id\": \"a/b\" | INVALID_SHAREABLE_ID",
        "\"channel\" | \"x\" | CHANNEL_MISSING",
        "\"message\": \"Have a look\" | \"x\": 1 | MESSAGE_MISSING",
        "Have a look | See evil.example/x | INVALID_SHARE_MESSAGE_LINK",
        "Have a look | a\\u0007b | INVALID_SHARE_MESSAGE_CHARACTERS",
        "\"recipient_email\" | \"x\" | RECIPIENTS_MISSING",
        "ben@example.com | ben | INVALID_RECIPIENTS"
      })
  void aShareThatLacksSomethingIsRefused(String what, String by, String code) {
    calling.refused(ann, SHARE, TOLD.replace(what, by), code);
    assertThat(shared()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"advocate_code\" | \"x\" | ADVOCATE_CODE_MISSING",
        "\"message\" | \"x\" | MESSAGE_MISSING",
        "Have a look | https://evil.example | INVALID_SHARE_MESSAGE_LINK",
        "For you | evil.example | INVALID_SHARE_SUBJECT_LINK",
        "For you | a\\nb | INVALID_SHARE_SUBJECT_CHARACTERS",
        "Cara@example.com | Cara | INVALID_RECIPIENT",
        "recipient_emails | x | NO_RECIPIENT"
      })
  void aBatchThatLacksSomethingIsRefused(String what, String by, String code) {
    calling.refused(ann, BATCH, MAILED.replace(what, by), code);
    assertThat(shared()).isEmpty();
  }

  @Test
  void whatIsTooMuchIsRefused() {
    String long1 = "x".repeat(2049);
    calling.refused(ann, SHARE, TOLD.replace("Have a look", long1), "INVALID_MESSAGE_LENGTH");
    calling.refused(ann, BATCH, MAILED.replace("Have a look", long1), "INVALID_MESSAGE_LENGTH");
    calling.refused(
        ann, BATCH, MAILED.replace("For you", "x".repeat(79)), "INVALID_SUBJECT_LENGTH");
    StringBuilder many = new StringBuilder("\"a@example.com\"");
    for (int i = 0; i < 25; i++) {
      many.append(",\"f").append(i).append("@example.com\"");
    }
    calling.refused(
        ann, BATCH, MAILED.replace("\"ben@example.com\", ", many + ","), "INVALID_RECIPIENT_SIZE");
    assertThat(shared()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\": {}} | missing_zone_name",
        "{\"zone_name\": \"nothing\", \"data\": {}} | invalid_zone_name"
      })
  void aMailThatNoProgramHasIsRefused(String body, String code) {
    calling.refused(ann, MAIL, body, code);
  }

  @Test
  void whoHasNoAddressIsNotMailed() {
    calling.refused(
        api.anonymous(), MAIL, "{\"zone_name\": \"invitation\", \"data\": {}}", "profile_not_set");
  }

  @Test
  void aMailIsSentForTheStepThatItIsAbout() {
    String body =
        """
        {"zone_name": "invitation",
         "data": {"share.channel": "EMAIL", "share.send": "true", "share.recipient": "ben@example.com"}}
        """;
    String id = calling.ok(ann, MAIL, body).path("polling_id").asText();
    assertThat(status(ann, MAIL_STATUS, id)).isEqualTo("PENDING");
    api.settle();
    JsonNode status = calling.ok(ann, MAIL_STATUS.at(id));
    assertThat(status.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(status.path("action_id").asText()).isEqualTo(id);
    assertThat(status.path("email_id").asText())
        .isEqualTo(api.store.fed(Feed.MESSAGES).getFirst().as(Message.class).id());
    String unmailed =
        calling.ok(ann, MAIL, body.replace("true", "false")).path("polling_id").asText();
    api.settle();
    assertThat(status(ann, MAIL_STATUS, unmailed)).isEqualTo("FAILED");
  }

  @Test
  void theSharerIsWhomTheTokenNames() {
    calling.ok(ann, SHARE, TOLD);
    assertThat(shared().getFirst().keys())
        .extracting(PersonKey::value)
        .contains("ann@example.com")
        .doesNotContain("eve@example.com");
  }

  private String status(String token, To to, String id) {
    return calling.ok(token, to.at(id)).path("status").asText();
  }

  private long messages() {
    return api.store.fed(Feed.MESSAGES).stream().distinct().count();
  }
}
