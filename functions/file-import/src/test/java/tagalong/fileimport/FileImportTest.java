package tagalong.fileimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.UserIdentityEntity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Clients;
import tagalong.domain.event.Event;
import tagalong.domain.store.StoreUnavailable;

class FileImportTest {
  private static final String KEY = "drop/1001/events/account_opened-März 2026.csv";
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  private final Desk desk = new Desk();
  private final FileImport function =
      new FileImport(new Clients(desk.store()), desk.importing(desk.store()));

  @BeforeEach
  void thereIsAClient() {
    new Clients(desk.store()).add(Desk.CLIENT);
  }

  @Test
  void aFileThatComesIntoTheBucketIsImported() throws IOException {
    desk.files().put(KEY, "email\na@example.com\n");
    function.handleRequest(sample("object-created.json"), CONTEXT);
    assertThat(desk.events()).extracting(Event::name).containsExactly("account_opened");
    assertThat(desk.receipts()).singleElement().extracting("path").isEqualTo(KEY);
    assertThat(desk.archived()).containsExactly(KEY);
  }

  @Test
  void aFileThatIsGoneIsIgnored() throws IOException {
    function.handleRequest(sample("object-created.json"), CONTEXT);
    assertThat(desk.receipts()).isEmpty();
  }

  @Test
  void aTestOfTheNotificationIsIgnored() throws IOException {
    function.handleRequest(sample("test-event.json"), CONTEXT);
    assertThat(desk.receipts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop/1001/archive/a-1.csv",
        "drop/1001/events/.a-1.csv",
        "drop/1001/events/",
        "drop/1001/events/more/a-1.csv",
        "drop/9999/events/a-1.csv",
        "a-1.csv"
      })
  void whatNoClientDroppedIsIgnored(String key) {
    desk.files().put(key, "email\na@example.com\n");
    function.handleRequest(created(key), CONTEXT);
    assertThat(desk.receipts()).isEmpty();
  }

  @Test
  void aStoreThatFailsIsForThePlatformToTryAgain() throws IOException {
    desk.files().put(KEY, "email\na@example.com\n");
    Interrupted store = new Interrupted(desk.store(), 0, Interrupted.Effect.NONE);
    FileImport failing = new FileImport(new Clients(desk.store()), desk.importing(store));
    S3Event event = sample("object-created.json");
    assertThatThrownBy(() -> failing.handleRequest(event, CONTEXT))
        .isInstanceOf(StoreUnavailable.class);
    failing.handleRequest(event, CONTEXT);
    assertThat(desk.events()).hasSize(1);
  }

  private static S3Event sample(String name) throws IOException {
    Path file = Path.of("..", "..", "events", "file-import", name);
    List<S3EventNotificationRecord> records = new ArrayList<>();
    JsonNode sample = new ObjectMapper().readTree(file.toFile());
    if (!sample.has("Records")) {
      return new S3Event();
    }
    sample
        .path("Records")
        .forEach(
            record -> records.add(record(record.path("s3").path("object").path("key").asText())));
    return new S3Event(records);
  }

  private static S3Event created(String key) {
    return new S3Event(List.of(record(key)));
  }

  private static S3EventNotificationRecord record(String key) {
    S3Entity s3 =
        new S3Entity(
            "dropped-files",
            new S3BucketEntity("tagalong-files", new UserIdentityEntity("owner"), "arn"),
            new S3ObjectEntity(key, 41L, "tag", "", "1"),
            "1.0");
    return new S3EventNotificationRecord(
        "eu-central-1",
        "ObjectCreated:Put",
        "aws:s3",
        "2026-03-01T09:00:00.000Z",
        "2.1",
        null,
        null,
        s3,
        new UserIdentityEntity("somebody"));
  }
}
