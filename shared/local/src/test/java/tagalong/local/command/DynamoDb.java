package tagalong.local.command;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tagalong.aws.Stack;
import tagalong.aws.store.DynamoTables;
import tagalong.aws.store.TableNames;
import tagalong.testkit.process.DynamoDbLocal;

/** A stack in DynamoDB Local, reached as on AWS: by what the SDK finds around it. */
final class DynamoDb implements AutoCloseable {
  private final Map<String, String> before = new TreeMap<>();
  private final String stack = "tagalong-" + UUID.randomUUID();

  DynamoDb() {
    URI endpoint = DynamoDbLocal.endpoint();
    set("aws.endpointUrl", endpoint.toString());
    set("aws.region", "us-east-1");
    set("aws.accessKeyId", "nobody");
    set("aws.secretAccessKey", "nothing");
    TableNames names =
        new TableNames(
            stack + "-Events-1A2B",
            stack + "-People-1A2B",
            stack + "-Programs-1A2B",
            stack + "-Agenda-1A2B");
    // With the SDK's own patience: the first call may have to wait until the engine is awake.
    try (DynamoDbClient client = DynamoDbClient.create()) {
      new DynamoTables(client, names).create();
    }
  }

  String name() {
    return stack;
  }

  Stack open() {
    return Stack.named(stack, new SecureRandom());
  }

  private void set(String name, String value) {
    before.put(name, System.getProperty(name, ""));
    System.setProperty(name, value);
  }

  @Override
  public void close() {
    before.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }
}
