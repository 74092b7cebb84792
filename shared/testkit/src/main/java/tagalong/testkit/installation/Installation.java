package tagalong.testkit.installation;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** The product that runs somewhere, used over its real interfaces for one client. */
public interface Installation {

  /** Asks with the client's admin token. */
  HttpResponse<String> get(String path);

  /** Posts JSON with the client's admin token. */
  HttpResponse<String> post(String path, Object body);

  /** Drops a file where the client's partners drop theirs. */
  void drop(String name, byte[] content) throws IOException;

  /** Waits until nothing is left to be done. */
  void settle();

  /** Whom mails went to, one entry a mail. */
  List<String> mailed() throws IOException;
}
