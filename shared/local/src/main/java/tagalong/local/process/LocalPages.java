package tagalong.local.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.local.mail.Mailbox;
import tagalong.local.mail.MailboxPages;
import tagalong.local.server.LocalServer;
import tagalong.wire.http.Body;
import tagalong.wire.http.Reply;

/** What is served on one machine only: its health, and the mails of its mailbox folder. */
final class LocalPages implements LocalServer.Pages {
  private static final String MAILBOX = "/mailbox";
  private static final int MOST = 200;
  private final Health health;
  private final Mailbox mailbox;

  LocalPages(Health health, Mailbox mailbox) {
    this.health = health;
    this.mailbox = mailbox;
  }

  @Override
  public Optional<Reply> page(String path) {
    if (path.equals("/health")) {
      return Optional.of(health.now());
    }
    if (path.equals(MAILBOX) || path.equals(MAILBOX + "/")) {
      return Optional.of(html(MailboxPages.list(mailbox.latest(MOST))));
    }
    return path.startsWith(MAILBOX + "/")
        ? mailbox
            .letter(path.substring(MAILBOX.length() + 1))
            .map(MailboxPages::letter)
            .map(LocalPages::html)
        : Optional.empty();
  }

  private static Reply html(String page) {
    return new Reply(
        200,
        Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Cache-Control", "no-store",
            "Content-Security-Policy", MailboxPages.CONTENT_SECURITY_POLICY),
        List.of(),
        Body.of(page.getBytes(StandardCharsets.UTF_8)));
  }
}
