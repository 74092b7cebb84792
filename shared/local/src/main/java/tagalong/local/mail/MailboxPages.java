package tagalong.local.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tagalong.domain.message.Mail;

/** Shows a mailbox in a browser. Mails are shown as they are, and nothing in them runs. */
public final class MailboxPages {
  /** What the server must send with each page, as {@code Content-Security-Policy}. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; frame-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #8884; --soft: #8881; --accent: #2f5d8a; }
      @media (prefers-color-scheme: dark) { :root { --accent: #8fbce6; } }
      * { box-sizing: border-box; }
      body { margin: 0 auto; max-width: 72rem; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif; }
      h1 { font-size: 1.5rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
      h2 { font-size: 1rem; margin: 0 0 .5rem; }
      a { color: var(--accent); }
      a:focus-visible, iframe:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
      table { width: 100%; border-collapse: collapse; }
      th, td { padding: .6rem .75rem; text-align: left; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      tbody tr:hover { background: var(--soft); }
      td:last-child { white-space: nowrap; }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1.5rem; }
      dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
      .sides { display: grid; grid-template-columns: 3fr 2fr; gap: 1.5rem; }
      @media (max-width: 48rem) {
        .sides { grid-template-columns: 1fr; }
        thead { position: absolute; clip-path: inset(50%); }
        tbody tr { display: block; padding: .75rem 0; border-bottom: 1px solid var(--line); }
        td { display: block; padding: 0; border: 0; }
        td:last-child { opacity: .75; }
      }
      iframe, pre { width: 100%; height: 32rem; margin: 0; border: 1px solid var(--line); border-radius: .5rem; }
      iframe { background: #fff; color-scheme: light; }
      pre { padding: 1rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); }
      """;

  private MailboxPages() {}

  /** The page of {@code GET /mailbox}. */
  public static String list(List<Letter> letters) {
    String rows = letters.stream().map(MailboxPages::row).collect(Collectors.joining());
    String body =
        letters.isEmpty()
            ? "<h1>Mailbox</h1><p>No mail yet. Whatever would be mailed appears here.</p>"
            : """
              <h1>Mailbox</h1>
              <table>
              <thead><tr><th scope="col">To</th><th scope="col">Subject</th><th scope="col">Sent</th></tr></thead>
              <tbody>
              %s</tbody>
              </table>
              """
                .formatted(rows);
    return page("Mailbox", body);
  }

  /** The page of {@code GET /mailbox/{id}}. */
  public static String letter(Letter letter) {
    Mail mail = letter.mail();
    return page(
        mail.subject(),
        """
        <p><a href="/mailbox">Mailbox</a></p>
        <h1>%s</h1>
        <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Sent</dt><dd>%s</dd></dl>
        <div class="sides">
        <section><h2 id="html">As HTML</h2><iframe sandbox="" aria-labelledby="html" srcdoc="%s"></iframe></section>
        <section><h2 id="text">As text</h2><pre tabindex="0" role="region" aria-labelledby="text">%s</pre></section>
        </div>
        """
            .formatted(
                escaped(mail.subject()),
                escaped(letter.from()),
                escaped(mail.to()),
                TIME.format(letter.sent()),
                escaped(mail.html()),
                "\n" + escaped(mail.text())));
  }

  private static String row(Letter letter) {
    Mail mail = letter.mail();
    return "<tr><td>%s</td><td><a href=\"/mailbox/%s\">%s</a></td><td>%s</td></tr>\n"
        .formatted(
            escaped(mail.to()),
            escaped(mail.id()),
            escaped(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
            TIME.format(letter.sent()));
  }

  private static String page(String title, String body) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(escaped(title), STYLE, body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
