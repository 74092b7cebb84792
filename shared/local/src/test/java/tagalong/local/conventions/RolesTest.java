package tagalong.local.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tagalong.local.conventions.Role.Allowed;

/** Each function may do what it does and nothing else. */
class RolesTest {
  /** Besides, each writes its own log. {@code Put, Update, Delete} are what commits are made of. */
  private static final String NEEDED =
      """
      TagBeacon   Programs                  dynamodb: GetItem Query
      TagBeacon   Events                    dynamodb: PutItem
      TagBeacon   People                    dynamodb: GetItem Query
      TagBeacon   Agenda                    dynamodb: GetItem PutItem

      ConsumerApi Programs                  dynamodb: GetItem Query
      ConsumerApi Events                    dynamodb: GetItem PutItem
      ConsumerApi People                    dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      ConsumerApi Agenda                    dynamodb: GetItem PutItem

      EventApi    Programs                  dynamodb: GetItem Query
      EventApi    People                    dynamodb: GetItem
      EventApi    Events                    dynamodb: PutItem

      FileImport  Programs                  dynamodb: GetItem Query PutItem
      FileImport  Events                    dynamodb: GetItem PutItem
      FileImport  People                    dynamodb: GetItem
      FileImport  Agenda                    dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      FileImport  files                     s3: ListBucket
      FileImport  files/drop/*              s3: GetObject GetObjectVersion GetObjectTagging GetObjectVersionTagging
      FileImport  files/drop/*              s3: DeleteObject DeleteObjectVersion
      FileImport  files/files/*             s3: GetObject GetObjectVersion GetObjectTagging GetObjectVersionTagging
      FileImport  files/files/*             s3: PutObject PutObjectTagging DeleteObject
      FileImport  files/orders/*            s3: PutObject
      FileImport  files/archive/*           s3: GetObject PutObject PutObjectTagging
      FileImport  files/aws/lambda/*        s3: PutObject

      Reactor     Events_stream             dynamodb: DescribeStream GetRecords GetShardIterator ListStreams
      Reactor     People_stream             dynamodb: DescribeStream GetRecords GetShardIterator ListStreams
      Reactor     People                    dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      Reactor     Programs                  dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      Reactor     Agenda                    dynamodb: GetItem PutItem UpdateItem DeleteItem
      Reactor     files                     s3: ListBucket
      Reactor     files/aws/lambda/*        s3: PutObject

      BulkReactor Events_stream             dynamodb: DescribeStream GetRecords GetShardIterator ListStreams
      BulkReactor People                    dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      BulkReactor Programs                  dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      BulkReactor Agenda                    dynamodb: GetItem PutItem UpdateItem DeleteItem
      BulkReactor files                     s3: ListBucket
      BulkReactor files/aws/lambda/*        s3: PutObject

      Courier     Agenda_stream             dynamodb: DescribeStream GetRecords GetShardIterator ListStreams
      Courier     Programs                  dynamodb: GetItem Query
      Courier     Agenda                    dynamodb: GetItem PutItem UpdateItem DeleteItem
      Courier     files                     s3: ListBucket
      Courier     files/aws/lambda/*        s3: PutObject
      Courier     identity/*_from_MailFrom  ses: SendEmail
      Courier     configuration-set/${MailReports}  ses: SendEmail

      Clock       Events                    dynamodb: GetItem
      Clock       People                    dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      Clock       Programs                  dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      Clock       Agenda                    dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      Clock       identity/*_from_MailFrom  ses: SendEmail
      Clock       configuration-set/${MailReports}  ses: SendEmail

      AdminApi    Events                    dynamodb: Query PutItem
      AdminApi    People                    dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      AdminApi    People/index/lists        dynamodb: Query
      AdminApi    Programs                  dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      AdminApi    Agenda                    dynamodb: GetItem Query PutItem UpdateItem DeleteItem
      AdminApi    files                     s3: ListBucket
      AdminApi    files/files/*             s3: GetObject PutObject DeleteObject
      AdminApi    files/orders/*            s3: PutObject
      """;

  private static List<Role> roles = List.of();

  @BeforeAll
  static void translate() {
    roles = Role.all(Template.translated());
  }

  @Test
  void eachFunctionHasExactlyWhatItNeeds() {
    List<String> granted =
        roles.stream()
            .flatMap(role -> role.allowed().stream().map(one -> role.function() + " " + one))
            .toList();
    assertThat(granted)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(NEEDED.lines().flatMap(RolesTest::needed), logs()).toList());
  }

  @Test
  void nothingIsAllowedOfEverythingOrOnEverything() {
    assertThat(allowed())
        .hasSizeGreaterThan(50)
        .noneMatch(one -> one.action().contains("*"))
        .noneMatch(one -> one.resource().startsWith("*"));
  }

  @Test
  void nobodyChangesOrRemovesWhatHappened() {
    assertThat(allowed())
        .filteredOn(one -> one.resource().equals("Events"))
        .extracting(Allowed::action)
        .containsOnly("dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem");
  }

  @Test
  void filesAreOnlyPutWhereNobodyDropsThem() {
    assertThat(allowed())
        .filteredOn(one -> one.action().equals("s3:PutObject"))
        .extracting(Allowed::resource)
        .containsOnly("files/archive/*", "files/aws/lambda/*", "files/files/*", "files/orders/*");
  }

  private static List<Allowed> allowed() {
    return roles.stream().flatMap(role -> role.allowed().stream()).toList();
  }

  /** From {@code function resource service: action action}. */
  private static Stream<String> needed(String line) {
    if (line.isBlank()) {
      return Stream.of();
    }
    List<String> words = List.of(line.trim().split(" +"));
    return words.stream()
        .skip(3)
        .map(
            action ->
                "%s %s%s on %s"
                    .formatted(words.get(0), words.get(2), action, words.get(1).replace('_', ' ')));
  }

  private static Stream<String> logs() {
    return roles.stream()
        .map(Role::function)
        .flatMap(
            function ->
                Stream.of("CreateLogStream", "PutLogEvents")
                    .map(action -> "%s logs:%s on %sLog".formatted(function, action, function)));
  }
}
