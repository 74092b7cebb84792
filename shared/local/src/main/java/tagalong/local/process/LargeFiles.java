package tagalong.local.process;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tagalong.domain.store.StoreUnavailable;
import tagalong.local.files.FolderDepot;
import tagalong.local.server.LocalServer;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/** Takes in and gives out files that are too large for the API, by links that it made. */
final class LargeFiles implements LocalServer.Streams {
  private final FolderDepot depot;

  LargeFiles(FolderDepot depot) {
    this.depot = depot;
  }

  @Override
  public boolean serves(String path) {
    return path.startsWith(FolderDepot.PATH);
  }

  @Override
  public void answer(ServerRequest request, ServerResponse response) {
    String method = request.prologue().method().text();
    String path = request.prologue().uriPath().path().substring(FolderDepot.PATH.length());
    if (!isAllowed(method, path, request)) {
      throw new Problem(
              ErrorCode.ACCESS_DENIED, "The link is not valid any more. Ask for another one.")
          .raised();
    }
    if (method.equals("PUT")) {
      take(path, request, response);
    } else {
      give(path, said(request, "name"), response);
    }
  }

  private boolean isAllowed(String method, String path, ServerRequest request) {
    String until = said(request, "until");
    return until.matches("\\d{1,12}")
        && depot.allows(
            method, path, Long.parseLong(until), said(request, "name"), said(request, "signature"));
  }

  private void take(String path, ServerRequest request, ServerResponse response) {
    if (!request.content().hasEntity()) {
      throw new Problem(ErrorCode.MISSING_REQUEST_BODY, "There is no file in the request.")
          .raised();
    }
    try (InputStream content = request.content().inputStream()) {
      depot.bring(path, content);
      response.status(Status.OK_200).send();
    } catch (IOException brokenOff) {
      throw new StoreUnavailable("a file did not come whole", brokenOff);
    }
  }

  private void give(String path, String name, ServerResponse response) {
    response.header(HeaderNames.CONTENT_TYPE, "application/octet-stream");
    response.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
    try (InputStream content = depot.open(path);
        OutputStream out = response.outputStream()) {
      content.transferTo(out);
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }

  private static String said(ServerRequest request, String name) {
    return request.query().first(name).orElse("");
  }
}
