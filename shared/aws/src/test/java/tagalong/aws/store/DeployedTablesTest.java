package tagalong.aws.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables that tests create are those that {@code template.yaml} deploys. */
class DeployedTablesTest {
  private static final TableNames LOGICAL_IDS =
      new TableNames("Events", "People", "Programs", "Agenda");
  private static final List<String> SHAPE =
      List.of("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, JsonNode> created = new TreeMap<>();
  private final Map<String, JsonNode> deployed = new TreeMap<>();

  private final ScriptedDynamo dynamo;

  DeployedTablesTest() throws IOException {
    dynamo =
        new ScriptedDynamo(
            new ScriptedDynamo.Answer(200, "{\"Table\":{\"TableStatus\":\"ACTIVE\"}}"));
  }

  @BeforeEach
  void create() throws IOException {
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(dynamo.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "none")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      new DynamoTables(client, LOGICAL_IDS).create();
    }
    for (String request : dynamo.requests()) {
      JsonNode asked = json.readTree(request);
      created.merge(
          asked.path("TableName").asText(),
          asked,
          (one, other) -> ((ObjectNode) one).setAll((ObjectNode) other));
    }
    JsonNode template = new YAMLMapper().readTree(Path.of("../../template.yaml").toFile());
    for (Map.Entry<String, JsonNode> resource : template.path("Resources").properties()) {
      if (resource.getValue().path("Type").asText().equals("AWS::DynamoDB::Table")) {
        deployed.put(resource.getKey(), resource.getValue().path("Properties"));
      }
    }
  }

  @AfterEach
  void close() {
    dynamo.close();
  }

  @Test
  void keysAndIndicesAreTheSame() {
    assertThat(shapes(created)).hasSize(4).isEqualTo(shapes(deployed));
  }

  @Test
  void streamsCarryTheSameImages() {
    assertThat(each(created, "/StreamSpecification/StreamViewType"))
        .hasSize(4)
        .isEqualTo(each(deployed, "/StreamSpecification/StreamViewType"));
  }

  @Test
  void theSameAttributeSaysWhatExpires() {
    assertThat(each(created, "/TimeToLiveSpecification/AttributeName"))
        .hasSize(4)
        .isEqualTo(each(deployed, "/TimeToLiveSpecification/AttributeName"));
  }

  private static Map<String, String> each(Map<String, JsonNode> tables, String path) {
    return tables.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, table -> table.getValue().at(path).asText()));
  }

  private static Map<String, List<String>> shapes(Map<String, JsonNode> tables) {
    return tables.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                table ->
                    SHAPE.stream()
                        .map(part -> part + inAnyOrder(table.getValue().path(part)))
                        .toList()));
  }

  /** As text in which the order of fields and of elements does not show. */
  private static String inAnyOrder(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(DeployedTablesTest::inAnyOrder)
          .collect(Collectors.toCollection(TreeSet::new))
          .toString();
    }
    if (node.isObject()) {
      return node.properties().stream()
          .map(field -> field.getKey() + "=" + inAnyOrder(field.getValue()))
          .collect(Collectors.toCollection(TreeSet::new))
          .toString();
    }
    return node.asText();
  }
}
