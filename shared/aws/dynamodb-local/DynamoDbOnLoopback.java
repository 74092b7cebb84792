import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local, in memory, on a free port of the loopback address only: the server it comes with
 * listens to the whole network. Run from source, on a class path of its own; prints its port, and
 * ends when its standard input does, so that it never outlives the tests. Telemetry is sent only by
 * the start-up code that is not used here.
 */
final class DynamoDbOnLoopback {
  private DynamoDbOnLoopback() {}

  public static void main(String[] none) throws Exception {
    System.setProperty("org.eclipse.jetty.util.log.announce", "false");
    System.setProperty("org.eclipse.jetty.LEVEL", "WARN");
    Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    var engine = new LocalDynamoDBRequestHandler(0, true, null, true, false);
    server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(engine, null)));
    server.start();
    System.out.println(((ServerConnector) server.getConnectors()[0]).getLocalPort());
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
