package tagalong.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.s3.S3Client;
import tagalong.emulated.aws.Company;
import tagalong.emulated.aws.EmulatedAws;
import tagalong.emulated.aws.UnreliableEndpoint.Fault;
import tagalong.emulated.runtime.Outcome;
import tagalong.emulated.runtime.RunningFunction;
import tagalong.testkit.fixture.Fixtures;

/** Whatever goes wrong around the functions loses nothing and stops nothing. */
@ExtendWith(OnEmulatedAws.class)
class BadInputOnEmulatedAwsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static int companies = 2000;
  private final EmulatedAws aws;
  private final Company company;

  BadInputOnEmulatedAwsTest(EmulatedAws aws) throws IOException {
    this.aws = aws;
    companies++;
    company = Company.on(aws, Integer.toString(companies), Fixtures.referAFriend());
  }

  /** After each piece of bad input, good input has its effect. */
  @AfterEach
  void itGoesOn() throws IOException {
    share("later@example.com");
    company.drop("account_opened-later.csv", bytes("email\nlatest@example.com\n"));
    assertReacted("later@example.com");
    assertReacted("latest@example.com");
  }

  /** Calls that were not done are told as such or tried again; what is acknowledged stays. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void aStoreThatFailsLosesNothingThatWasAcknowledged(Fault fault) {
    int[] calls = {0};
    aws.endpoint().fail(() -> calls[0]++ % 3 == 0 ? fault : Fault.NONE);
    List<String> acknowledged =
        IntStream.range(0, 6)
            .mapToObj(i -> "sharer-" + i + "@example.com")
            .filter(email -> share(email).statusCode() == 200)
            .toList();
    aws.endpoint().fail(() -> Fault.NONE);
    assertThat(acknowledged).isNotEmpty();
    assertThat(acknowledged).allSatisfy(this::assertReacted);
  }

  /** What cannot be decoded and what nobody knows stands in the middle of what is good. */
  @ParameterizedTest
  @CsvSource({"event, AQID", "nonsense, AQID"})
  void aRecordThatNobodyUnderstandsIsParkedAndShown(String kind, String body) {
    share("before@example.com");
    append(kind, "01KJMMA2G00000000010000099", body);
    share("after@example.com");
    assertReacted("before@example.com");
    assertReacted("after@example.com");
    Awaitility.await("what is parked")
        .untilAsserted(() -> assertThat(json(company.get("/v6/parked"))).hasSize(1));
    assertThat(json(company.get("/v6/parked")).path(0).path("id").asText())
        .isEqualTo("01KJMMA2G00000000010000099");
  }

  @Test
  void aFileThatIsGoneAndAFileToldTwiceAreNoTrouble() throws IOException {
    company.drop("account_opened.csv", bytes("email\nann@example.com\nben@example.com\n"));
    company.settle();
    String gone = notification("drop/" + company.id() + "/events/nothing.csv");
    String done = notification("drop/" + company.id() + "/events/account_opened.csv");
    List<Outcome> outcomes =
        List.of(gone, done, done).stream()
            .map(told -> CompletableFuture.supplyAsync(() -> imported(told)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(outcomes).allMatch(Outcome.Returned.class::isInstance);
    assertThat(json(company.get("/v6/batches"))).hasSize(1);
    assertThat(steps("ann@example.com")).isEqualTo(1);
  }

  /** Each upload is a file of its own: none is read in the middle of another. */
  @Test
  void aFileThatStillGrowsIsImportedAsEachOfItsUploads() throws IOException {
    StringBuilder growing = new StringBuilder("email,partner_event_id\n");
    for (int upload = 0; upload < 4; upload++) {
      growing.append("row-%d@example.com,id-%d\n".formatted(upload, upload));
      company.drop("account_opened-growing.csv", bytes(growing.toString()));
    }
    company.settle();
    for (int row = 0; row < 4; row++) {
      assertReacted("row-" + row + "@example.com");
      assertThat(steps("row-" + row + "@example.com")).isEqualTo(1);
    }
    assertThat(json(company.get("/v6/batches")).valueStream())
        .allSatisfy(receipt -> assertThat(receipt.path("status").asText()).isEqualTo("DONE"));
  }

  /** As often as it takes: each invocation goes on where the one before was cut off. */
  @Test
  void anImportThatRunsOutOfTimeGoesOnWhereItStopped() throws IOException {
    int rows = 4000;
    String id = Integer.toString(companies + 100_000);
    StringBuilder file = new StringBuilder("email\n");
    IntStream.range(0, rows).forEach(row -> file.append("row-%d@example.com\n".formatted(row)));
    // Nobody is there yet whose file it could be, so the notification itself does nothing.
    String key = "drop/" + id + "/events/account_opened-long.csv";
    try (S3Client s3 = aws.clients().s3()) {
      s3.putObject(
          object -> object.bucket(aws.bucket()).key(key), RequestBody.fromString(file.toString()));
    }
    company.settle();
    Company late = Company.on(aws, id, Fixtures.referAFriend());
    int timeouts = 0;
    while (hurried(Duration.ofSeconds(3 + timeouts), key) instanceof Outcome.Failed failed) {
      assertThat(failed.type()).isEqualTo("Sandbox.Timedout");
      timeouts++;
    }
    assertThat(timeouts).isPositive();
    late.settle();
    JsonNode receipt = json(late.get("/v6/batches")).path(0);
    assertThat(receipt.path("total_rows").asInt()).isEqualTo(rows);
    assertThat(receipt.path("status").asText()).isEqualTo("DONE");
    assertThat(rowsOf(id)).isEqualTo(rows);
  }

  private Outcome hurried(Duration timeout, String key) throws IOException {
    try (RunningFunction function = aws.function("FileImport").within(timeout)) {
      return function.invoke(notification(key));
    }
  }

  /** How many events the log holds of a client. */
  private int rowsOf(String client) {
    String table = aws.table("Events");
    try (DynamoDbClient tables = aws.clients().dynamoDb()) {
      return tables
          .scanPaginator(
              scan ->
                  scan.tableName(table)
                      .filterExpression("begins_with(p, :client)")
                      .expressionAttributeValues(
                          Map.of(":client", AttributeValue.fromS(client + "#"))))
          .stream()
          .mapToInt(ScanResponse::count)
          .sum();
    }
  }

  @Test
  void aPayloadAtTheLimitIsTakenAndOneAboveIsRefused() {
    String frame =
        "{\"event_name\":\"share\",\"data\":{\"email\":\"big@example.com\",\"note\":\"%s\"}}";
    int room = 256 * 1024 - frame.formatted("").length();
    assertThat(sent(frame.formatted("x".repeat(room))).statusCode()).isEqualTo(200);
    assertThat(sent(frame.formatted("x".repeat(room + 1))).statusCode()).isEqualTo(413);
    assertReacted("big@example.com");
  }

  /** API Gateway encodes whatever it does not take for text, forms among it. */
  @Test
  void anEncodedFormWithCookiesAndRepeatedHeadersIsUnderstood() {
    HttpResponse<String> reply =
        company.exchange(
            company
                .request("/events/share")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "first=1; second=2")
                .header("Accept-Language", "de")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString("email=form%40example.com")));
    assertThat(reply.statusCode()).isEqualTo(200);
    assertReacted("form@example.com");
  }

  private HttpResponse<String> sent(String body) {
    return company.post("/v6/events", "application/json", BodyPublishers.ofString(body));
  }

  private HttpResponse<String> share(String email) {
    return company.post(
        "/v6/events", Map.of("event_name", "share", "data", Map.of("email", email)));
  }

  private void append(String kind, String id, String body) {
    try (DynamoDbClient tables = aws.clients().dynamoDb()) {
      tables.putItem(
          item ->
              item.tableName(aws.table("Events"))
                  .item(
                      Map.of(
                          "p", AttributeValue.fromS(company.id() + "#2026030112#0"),
                          "s", AttributeValue.fromS(id),
                          "k", AttributeValue.fromS(kind),
                          "f", AttributeValue.fromS("LIVE"),
                          "b",
                              AttributeValue.fromB(
                                  SdkBytes.fromByteArray(Base64.getDecoder().decode(body))))));
    }
  }

  private Outcome imported(String notification) {
    return aws.function("FileImport").invoke(notification);
  }

  /** The sample, for another file. */
  private static String notification(String key) throws IOException {
    return Files.readString(Path.of("../../events/file-import/object-created.json"))
        .replaceFirst("\"key\": \"[^\"]*\"", "\"key\": \"" + key + "\"");
  }

  private void assertReacted(String email) {
    Awaitility.await("the step of " + email)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> steps(email) > 0);
  }

  private int steps(String email) {
    String query = URLEncoder.encode(email, StandardCharsets.UTF_8);
    JsonNode people = json(company.get("/v5/persons?identity_key_value=" + query));
    return people.isEmpty()
        ? 0
        : json(company.get("/v5/persons/" + people.path(0).path("id").asText() + "/steps")).size();
  }

  private static JsonNode json(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    try {
      return JSON.readTree(reply.body());
    } catch (IOException unreadable) {
      throw new AssertionError(reply.body(), unreadable);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
