package tagalong.local.server;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;

/** Answers in the contract's error shape what never becomes a request of ours. */
record NoRequest(ProblemReplies problems) implements DirectHandler {
  DirectHandlers everywhere() {
    DirectHandlers.Builder all = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      all.addHandler(type, this);
    }
    return all.build();
  }

  /** What Helidon says about it stays with us: it repeats what was sent. */
  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    Reply reply = problems.reply(problem(status.code()));
    TransportResponse.Builder response =
        TransportResponse.builder()
            .status(Status.create(reply.status()))
            .headers(headers)
            .keepAlive(false);
    reply.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    return response.entity(reply.body().bytes()).build();
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 404 -> new Problem(ErrorCode.NOT_FOUND, "There is nothing at this path.");
      case 505 ->
          new Problem(ErrorCode.BINDING_ERROR, "Send it as HTTP/1.1; a proxy may be told to.");
      case 413 -> new Problem(ErrorCode.PAYLOAD_TOO_LARGE, "Send less at once.");
      default ->
          status >= 500
              ? new Problem(ErrorCode.INTERNAL_ERROR, "This is our fault. Send it again later.")
              : new Problem(
                  ErrorCode.BINDING_ERROR,
                  "This is no HTTP request that we can read. Write a percent sign as %25, and keep"
                      + " path and headers short.");
    };
  }
}
