package tagalong.local.server;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tagalong.aws.http.ApiGateway;
import tagalong.domain.store.StoreUnavailable;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Paths;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Sizes;

/** Serves the functions over HTTP, each request on a virtual thread of its own. */
public final class LocalServer implements AutoCloseable {
  /** Who asks from this machine only. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The largest body, in bytes. */
  public static final int LARGEST = 1024 * 1024;

  private final Deployment deployment;
  private final Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>>
      functions;
  private final Pages pages;
  private final Streams streams;
  private final ProblemReplies problems;
  private final WebServer server;

  /** What is served on one machine only. */
  @FunctionalInterface
  public interface Pages {
    /** The page at a path; empty when there is none. */
    Optional<Reply> page(String path);
  }

  /** What is too large to be a request of a function. */
  public interface Streams {
    /** Nothing is. */
    Streams NONE =
        new Streams() {
          @Override
          public boolean serves(String path) {
            return false;
          }

          @Override
          public void answer(ServerRequest request, ServerResponse response) {
            throw new IllegalStateException("nothing is served here");
          }
        };

    boolean serves(String path);

    /** Answers, or throws what is wrong before it does. */
    void answer(ServerRequest request, ServerResponse response);
  }

  /**
   * Starts to serve.
   *
   * @param host the address to listen at, {@link #LOOPBACK} unless others shall reach it
   * @param port 0 for any that is free
   * @param functions by the logical ids of the template
   * @param pages what is served on one machine only
   * @param streams likewise
   * @throws UncheckedIOException when somebody else listens there
   */
  public LocalServer(
      String host,
      int port,
      Deployment deployment,
      Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> functions,
      Pages pages,
      Streams streams,
      ProblemReplies problems) {
    this.streams = streams;
    this.deployment = deployment;
    this.pages = pages;
    this.functions = Map.copyOf(functions);
    this.problems = problems;
    this.server =
        WebServer.builder()
            .host(host)
            .port(port)
            .shutdownHook(false)
            .directHandlers(new NoRequest(problems).everywhere())
            .routing(HttpRouting.builder().any(this::answer))
            .build()
            .start();
    if (!server.isRunning()) {
      // Helidon tells nobody but its log that it could not start.
      throw new UncheckedIOException(new IOException("cannot listen at " + host + ":" + port));
    }
  }

  public int port() {
    return server.port();
  }

  /** Answers what has been asked, then stops. */
  @Override
  public void close() {
    server.stop();
  }

  private void answer(ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.SERVER, "tagalong");
    if (streams.serves(Translating.path(request))) {
      stream(request, response);
    } else {
      Translating.send(answer(request), response);
    }
    if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
      // Helidon says that it closes and does not:
      // https://github.com/helidon-io/helidon/issues/12324
      throw new CloseConnectionException("as the client asked");
    }
  }

  private void stream(ServerRequest request, ServerResponse response) {
    try {
      streams.answer(request, response);
    } catch (Problem.Raised | StoreUnavailable problem) {
      Translating.send(refused(ProblemReplies.problemOf(problem)), response);
    }
  }

  private APIGatewayV2HTTPResponse answer(ServerRequest request) {
    return page(request).map(ApiGateway::response).orElseGet(() -> byFunction(request));
  }

  private Optional<Reply> page(ServerRequest request) {
    return request.prologue().method().equals(Method.GET)
        ? pages.page(Translating.path(request))
        : Optional.empty();
  }

  private APIGatewayV2HTTPResponse byFunction(ServerRequest request) {
    byte[] body = body(request);
    if (body.length > LARGEST) {
      return refused(Sizes.tooLarge(LARGEST));
    }
    return function(request)
        .map(function -> function.handleRequest(Translating.event(request, body), null))
        .orElseGet(
            () -> refused(new Problem(ErrorCode.NOT_FOUND, "There is nothing at this path.")));
  }

  private Optional<RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> function(
      ServerRequest request) {
    return deployment
        .functionFor(request.prologue().method().text(), Paths.plain(Translating.path(request)))
        .flatMap(id -> Optional.ofNullable(functions.get(id)));
  }

  private APIGatewayV2HTTPResponse refused(Problem problem) {
    return ApiGateway.response(problems.reply(problem));
  }

  /** At most one byte more than may be sent, so that a longer body shows. */
  private static byte[] body(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    InputStream content = request.content().inputStream();
    try {
      // Not closed here: closing reads on, and waits for what a broken body never brings.
      return content.readNBytes(LARGEST + 1);
    } catch (IllegalArgumentException garbled) {
      throw RequestException.builder()
          .type(DirectHandler.EventType.BAD_REQUEST)
          .cause(garbled)
          .message("the body is cut into chunks wrongly")
          .setKeepAlive(false)
          .build();
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }
}
