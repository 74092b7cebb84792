package tagalong.aws;

import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tagalong.aws.store.DynamoStore;
import tagalong.aws.store.Patience;
import tagalong.aws.store.TableNames;
import tagalong.domain.store.WholeStore;

/**
 * What is deployed, as its operator reaches it: with the region, endpoint and credentials that the
 * SDK finds. Needs {@code dynamodb:ListTables}, {@code dynamodb:Scan} and what the functions need.
 */
public final class Stack implements AutoCloseable {
  private final DynamoDbClient client;
  private final WholeStore store;

  private Stack(DynamoDbClient client, TableNames names, RandomGenerator random) {
    this.client = client;
    this.store = new DynamoStore(client, names, random);
  }

  /**
   * The stack that was deployed under a name.
   *
   * @throws IllegalArgumentException when its tables cannot be told, with a sentence that says why
   */
  public static Stack named(String stack, RandomGenerator random) {
    return named(stack, Patience.client(random).build(), random);
  }

  static Stack named(String stack, DynamoDbClient client, RandomGenerator random) {
    try {
      List<String> all = client.listTablesPaginator().tableNames().stream().toList();
      TableNames names =
          new TableNames(
              table("Events", stack, all),
              table("People", stack, all),
              table("Programs", stack, all),
              table("Agenda", stack, all));
      return new Stack(client, names, random);
    } catch (SdkException | IllegalArgumentException failed) {
      client.close();
      throw failed instanceof SdkException
          ? new IllegalArgumentException("AWS did not answer: " + failed.getMessage(), failed)
          : failed;
    }
  }

  public WholeStore store() {
    return store;
  }

  @Override
  public void close() {
    client.close();
  }

  /** CloudFormation names a table after its stack, its name in the template, and by lot. */
  private static String table(String resource, String stack, List<String> all) {
    String begin = stack + "-" + resource + "-";
    List<String> found = all.stream().filter(name -> name.startsWith(begin)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "Looked for one table %s… of the stack %s and found %s. Is the name of the stack right, and the region?"
              .formatted(begin, stack, found.isEmpty() ? "none" : found));
    }
    return found.getFirst();
  }
}
