package tagalong.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tagalong.domain.message.Mail;

class MailboxPagesTest {
  private static final Letter HOSTILE =
      new Letter(
          new Mail(
              "7",
              "ann@example.com",
              "<script>alert(1)</script>",
              "<p>\"Hi\"</p><script>alert(2)</script>",
              "</pre><script>alert(3)</script>"),
          "hello@tagalong.example",
          Instant.parse("2026-03-01T12:00:00Z"));

  @Test
  void theListLinksToEachMail() {
    assertThat(MailboxPages.list(List.of(HOSTILE)))
        .contains("<a href=\"/mailbox/7\">&lt;script&gt;alert(1)")
        .contains("1 Mar 2026, 12:00 UTC")
        .doesNotContain("<script");
  }

  @Test
  void anEmptyMailboxSaysSo() {
    assertThat(MailboxPages.list(List.of())).contains("No mail yet");
  }

  @Test
  void aMailIsShownAndNothingInItRuns() {
    assertThat(MailboxPages.letter(HOSTILE))
        .contains("sandbox=\"\"")
        .contains("srcdoc=\"&lt;p&gt;&quot;Hi&quot;&lt;/p&gt;&lt;script&gt;alert(2)")
        .contains("&lt;/pre&gt;&lt;script&gt;alert(3)")
        .doesNotContain("<script");
    assertThat(MailboxPages.CONTENT_SECURITY_POLICY).startsWith("default-src 'none'");
  }
}
