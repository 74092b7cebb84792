package tagalong.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.local.mail.MailboxPage;
import tagalong.local.server.LocalServer;
import tagalong.wire.http.Body;
import tagalong.wire.http.Reply;

/** What is served on one machine only: its health, and the mails of its mailbox folder. */
final class LocalPages implements LocalServer.Pages {
  private static final String MAILBOX = "/mailbox";
  private final Health health;
  private final MailboxPage mailbox;

  LocalPages(Health health, MailboxPage mailbox) {
    this.health = health;
    this.mailbox = mailbox;
  }

  @Override
  public Optional<Reply> page(String path) {
    try {
      if (path.equals("/health")) {
        return Optional.of(Reply.json(200, health.now()));
      }
      if (path.equals(MAILBOX) || path.equals(MAILBOX + "/")) {
        return Optional.of(html(mailbox.list()));
      }
      return path.startsWith(MAILBOX + "/")
          ? mailbox.one(path.substring(MAILBOX.length() + 1)).map(LocalPages::html)
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Reply html(String page) {
    return new Reply(
        200,
        Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Cache-Control", "no-store",
            "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data: https:"),
        List.of(),
        Body.of(page.getBytes(StandardCharsets.UTF_8)));
  }
}
