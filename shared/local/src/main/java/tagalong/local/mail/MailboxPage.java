package tagalong.local.mail;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The pages on which the mails of the mailbox folder are read. Nothing in a mail can run there. */
public final class MailboxPage {
  private static final int MOST = 200;
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b2330;--dim:#5b6675;--line:#d9dee6;--paper:#fff;--back:#f4f6f9;--link:#0b5cad}
      @media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--dim:#9aa6b6;--line:#303a48;--paper:#171d26;--back:#0f141b;--link:#7fb8f5}}
      *{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back)}
      main{max-width:52rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.4rem;margin:0 0 1rem}a{color:var(--link)}
      .card{background:var(--paper);border:1px solid var(--line);border-radius:.6rem;overflow:hidden}
      ul{list-style:none;margin:0;padding:0}li+li{border-top:1px solid var(--line)}
      li a{display:grid;gap:.1rem;padding:.8rem 1rem;text-decoration:none;color:inherit}
      li a:hover,li a:focus-visible{background:var(--back)}strong{font-weight:600}
      .dim{color:var(--dim);font-size:.9rem;overflow-wrap:anywhere}dl{margin:0;padding:1rem;display:grid;
      grid-template-columns:auto 1fr;gap:.2rem .8rem;border-bottom:1px solid var(--line)}dt{color:var(--dim)}
      dd{margin:0;overflow-wrap:anywhere}iframe{width:100%;height:26rem;border:0;background:#fff;display:block}
      h2{font-size:1rem;margin:0;padding:1rem 1rem 0}pre{margin:0;padding:1rem;white-space:pre-wrap;overflow-wrap:anywhere}
      """;
  private final Mailbox mailbox;

  public MailboxPage(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  /** The list of mails. */
  public String list() throws IOException {
    List<Mailbox.Shown> mails = mailbox.latest(MOST);
    StringBuilder items = new StringBuilder();
    for (Mailbox.Shown mail : mails) {
      items.append(
          "<li><a href=\"/mailbox/%s\"><strong>%s</strong><span class=\"dim\">to %s · %s</span></a></li>"
              .formatted(
                  escaped(mail.id()),
                  escaped(mail.subject()),
                  escaped(mail.to()),
                  escaped(mail.date())));
    }
    String shown =
        mails.isEmpty()
            ? "<p class=\"dim\">No mail yet. It appears here as soon as a program sends one.</p>"
            : "<div class=\"card\"><ul>" + items + "</ul></div>";
    return page("Mailbox", "<h1>Mailbox</h1>" + shown);
  }

  /** One mail. */
  public Optional<String> one(String id) throws IOException {
    return mailbox
        .byId(id)
        .map(
            mail ->
                page(
                    mail.subject(),
                    """
                    <p><a href="/mailbox">← Mailbox</a></p><h1>%s</h1><div class="card"><dl><dt>To</dt><dd>%s</dd>
                    <dt>Date</dt><dd>%s</dd><dt>Message</dt><dd>%s</dd></dl>
                    <iframe sandbox="" title="The mail as HTML" srcdoc="%s"></iframe><h2>Plain text</h2><pre>%s</pre></div>
                    """
                        .formatted(
                            escaped(mail.subject()),
                            escaped(mail.to()),
                            escaped(mail.date()),
                            escaped(mail.id()),
                            escaped(mail.html()),
                            escaped(mail.text()))));
  }

  private static String page(String title, String body) {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>%s</title><style>%s</style></head><body><main>%s</main></body></html>
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
