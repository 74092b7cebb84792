package tagalong.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Scope;
import tagalong.domain.program.Program;
import tagalong.domain.program.Programs;
import tagalong.domain.store.Store;
import tagalong.emulated.aws.EmulatedAws;
import tagalong.emulated.runtime.Outcome;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.fixture.Fixtures;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** Every sample trigger of {@code events}, as a real process of its function takes it. */
@ExtendWith(OnEmulatedAws.class)
class SamplesOnRealProcessesTest {
  private static final Path SAMPLES = Path.of("../../events");
  private static final Set<String> CREATING =
      Set.of(
          "admin-api/post-v6-clients.json",
          "admin-api/post-v6-domains.json",
          "admin-api/post-v6-jwt-keys.json",
          "admin-api/post-v6-programs.json",
          "admin-api/post-v6-sftp-users.json",
          "admin-api/post-v6-webhooks.json");
  private static final Pattern SAMPLED_TOKEN = Pattern.compile("Bearer c1\\.[A-Za-z0-9_-]+");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final EmulatedAws aws;

  SamplesOnRealProcessesTest(EmulatedAws aws) {
    this.aws = aws;
  }

  static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES, 2)) {
      return files
          .map(SAMPLES::relativize)
          .filter(file -> file.getNameCount() == 2)
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  /** The clients that the samples speak of, and the file that one of them does. */
  @BeforeEach
  void settle() {
    Store store = aws.store();
    TwoClients.settle(store);
    Clients clients = new Clients(store);
    clients.add(TwoClients.token("acme-admin", TwoClients.ACME, Scope.CLIENT_ADMIN));
    clients.add(TwoClients.token("acme-superuser", TwoClients.ACME, Scope.CLIENT_SUPERUSER));
    clients.add(Fixtures.CLIENT);
    new Programs(store, Clock.systemUTC())
        .publish(TwoClients.ACME.id(), referAFriend(), Optional.empty());
    try (S3Client s3 = aws.clients().s3()) {
      s3.putObject(
          object ->
              object.bucket(aws.bucket()).key("drop/1001/events/account_opened-März 2026.csv"),
          RequestBody.fromString("email,event_time\nann@example.com,2026-03-01\n"));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isDone(String sample) throws IOException {
    String trigger = withTokenOfToday(withTablesOfThisStack(read(sample)));
    Outcome outcome = aws.function(logicalId(sample)).invoke(trigger);
    assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Returned.class);
    assertThat(said(outcome)).isEqualTo(answerTo(sample, trigger));
  }

  /** As it is shipped, because some samples ask for its zones. */
  private static Program referAFriend() {
    Path file = Path.of("../../programs/refer-a-friend/program.yaml");
    return ((ProgramReading.Understood) new ProgramFile().read(file)).program();
  }

  private static String read(String sample) throws IOException {
    return Files.readString(SAMPLES.resolve(sample));
  }

  /** The tokens of consumers that samples hold ran out long ago. */
  private String withTokenOfToday(String trigger) throws IOException {
    if (!SAMPLED_TOKEN.matcher(trigger).find()) {
      return trigger;
    }
    Outcome given = aws.function("ConsumerApi").invoke(read("consumer-api/post-api-v5-token.json"));
    JsonNode reply = JSON.readTree(((Outcome.Returned) given).payload());
    String token = JSON.readTree(reply.path("body").asText()).path("access_token").asText();
    return SAMPLED_TOKEN.matcher(trigger).replaceAll(Matcher.quoteReplacement("Bearer " + token));
  }

  /** Samples speak of a stack whose tables are called after what is in them. */
  private String withTablesOfThisStack(String trigger) {
    String told = trigger;
    for (Map.Entry<String, String> table :
        aws.stack().resources("AWS::DynamoDB::Table").entrySet()) {
      String sampled = "tagalong-" + table.getKey().toLowerCase(Locale.ROOT);
      told = told.replace(":table/" + sampled + "/", ":table/" + table.getValue() + "/");
    }
    return told;
  }

  /** {@code tag-beacon/get-events-named.json} is for {@code TagBeacon}. */
  private static String logicalId(String sample) {
    StringBuilder name = new StringBuilder();
    for (String word : sample.substring(0, sample.indexOf('/')).split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  /** What matters of a reply: a status, what failed of a batch, or nothing. */
  private static String said(Outcome outcome) throws IOException {
    String payload = ((Outcome.Returned) outcome).payload();
    JsonNode reply = JSON.readTree(payload);
    return reply.has("statusCode") ? "status " + reply.path("statusCode").asText() : payload;
  }

  private static String answerTo(String sample, String trigger) throws IOException {
    JsonNode parsed = JSON.readTree(trigger);
    if (parsed.has("rawPath")) {
      return CREATING.contains(sample) ? "status 201" : "status 200";
    }
    if (sample.startsWith("clock/")) {
      return "\"ticked\"";
    }
    String source = parsed.path("Records").path(0).path("eventSource").asText();
    return source.equals("aws:dynamodb") ? "{\"batchItemFailures\":[]}" : "null";
  }
}
