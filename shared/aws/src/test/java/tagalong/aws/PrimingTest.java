package tagalong.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.crac.CheckpointException;
import com.amazonaws.services.lambda.crac.Core;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.StoreUnavailable;

/** Snapshots are taken here by the class that takes them on Lambda. */
class PrimingTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Map<String, String> TABLES =
      Map.of("EVENTS_TABLE", "e", "PEOPLE_TABLE", "p", "PROGRAMS_TABLE", "g", "AGENDA_TABLE", "a");

  @BeforeEach
  void onAws() {
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "nobody");
    System.setProperty("aws.secretAccessKey", "none");
  }

  @AfterEach
  void elsewhere() {
    for (String name : List.of("region", "accessKeyId", "secretAccessKey", "endpointUrlDynamoDb")) {
      System.clearProperty("aws." + name);
    }
  }

  @Test
  void beforeASnapshotARowIsReadThatEveryFunctionMayRead() throws Exception {
    List<String> requests = new CopyOnWriteArrayList<>();
    HttpServer dynamo = answering(requests);
    try {
      new Wiring(() -> new Settings(TABLES)).prime();
    } finally {
      dynamo.stop(0);
    }
    assertThat(requests)
        .singleElement()
        .asString()
        .startsWith("DynamoDB_20120810.GetItem ")
        .contains("\"TableName\":\"g\"", "\"priming\"");
  }

  @Test
  void whoeverTakesTheSnapshotCallsItHoweverWeaklyItIsHeld() throws CheckpointException {
    AtomicInteger primed = new AtomicInteger();
    Priming.beforeSnapshots(primed::incrementAndGet);
    System.gc();
    takeSnapshot();
    assertThat(primed).hasValue(1);
  }

  @Test
  void aStoreThatDoesNotAnswerStandsInNoDeploymentsWay() throws IOException {
    int nobodyIsThere;
    try (ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
      nobodyIsThere = free.getLocalPort();
    }
    dynamoIsAt(nobodyIsThere);
    Wiring wiring = new Wiring(() -> new Settings(TABLES));
    AtomicInteger failed = new AtomicInteger();
    Priming.beforeSnapshots(
        () -> {
          try {
            wiring.prime();
          } catch (StoreUnavailable unavailable) {
            failed.incrementAndGet();
            throw unavailable;
          }
        });
    assertThatCode(PrimingTest::takeSnapshot).doesNotThrowAnyException();
    assertThat(failed).hasValue(1);
  }

  private static void takeSnapshot() throws CheckpointException {
    try {
      Core.getGlobalContext().beforeCheckpoint(null);
    } catch (UnsatisfiedLinkError behindTheHooks) {
      // When all hooks are done it goes on in a native library that only Lambda has.
    }
  }

  private static HttpServer answering(List<String> requests) throws IOException {
    HttpServer dynamo = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    dynamo.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " " + body);
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    dynamo.start();
    dynamoIsAt(dynamo.getAddress().getPort());
    return dynamo;
  }

  private static void dynamoIsAt(int port) {
    System.setProperty("aws.endpointUrlDynamoDb", "http://127.0.0.1:" + port);
  }
}
