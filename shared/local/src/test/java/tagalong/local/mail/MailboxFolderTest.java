package tagalong.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer.Handover;
import tagalong.domain.message.Mailer.MailerUnavailable;
import tagalong.testkit.time.SettableClock;

class MailboxFolderTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final Path folder;
  private final SettableClock clock = new SettableClock(NOON);
  private final MailboxFolder mailer;
  private final Mailbox mailbox;

  MailboxFolderTest(@TempDir Path temporary) {
    folder = temporary.resolve("mail");
    mailer = new MailboxFolder(folder, "hello@tagalong.example", clock);
    mailbox = new Mailbox(folder);
  }

  @Test
  void aMailIsOneFileNamedAfterItsMessage() throws IOException {
    mailer.send(mail("7", "Hi", "<b>x</b>", "x"));
    assertThat(files()).containsExactly("7.eml");
    assertThat(Files.readString(folder.resolve("7.eml")))
        .startsWith(
            """
            Message-ID: <7@tagalong.example>
            Date: Sun, 1 Mar 2026 12:00:00 +0000
            From: hello@tagalong.example
            To: ann@example.com
            Subject: Hi
            MIME-Version: 1.0
            Content-Type: multipart/alternative;
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void aMailSaysWhereItsReaderSaysThatTheyWantNoMore() throws IOException {
    Optional<String> link = Optional.of("https://share.acme.example/unsubscribe?claim=x");
    mailer.send(new Mail("7", "ann@example.com", "Hi", "", "", link));
    assertThat(Files.readString(folder.resolve("7.eml")))
        .contains(
            "\r\nList-Unsubscribe: <" + link.get() + ">\r\n",
            "\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
  }

  @Test
  void theSameMailTwiceStaysAsItWas() {
    mailer.send(mail("7", "Hi", "", ""));
    clock.goOn(Duration.ofDays(1));
    assertThat(mailer.send(mail("7", "Ho", "", ""))).isEqualTo(new Handover.Taken());
    assertThat(mailbox.latest(9))
        .singleElement()
        .isEqualTo(new Letter(mail("7", "Hi", "", ""), "hello@tagalong.example", NOON));
  }

  @Test
  void whatACrashLeftHalfWrittenIsNoMailAndIsOverwritten() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(".7.eml"), "half");
    assertThat(mailbox.latest(9)).isEmpty();
    mailer.send(mail("7", "Hi", "", "whole"));
    assertThat(files()).containsExactly("7.eml");
    assertThat(mailbox.letter("7"))
        .get()
        .extracting("mail")
        .hasFieldOrPropertyWithValue("text", "whole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "two\nlines\n",
        "\n\n",
        "Grüße, 世界 😀",
        "= =3D =\n trailing \t\nend ",
        "--part-of-7_=\n.\nFrom here",
        "a very long line without any break that goes on and on and on and on, ü, and on and on"
      })
  void whateverIsWrittenIsReadBack(String text) throws IOException {
    Mail mail = mail("7", text.replace('\n', ' ').strip(), "<p>" + text + "</p>", text);
    mailer.send(mail);
    assertThat(mailbox.letter("7")).get().extracting(Letter::mail).isEqualTo(mail);
    assertThat(Files.readString(folder.resolve("7.eml")).lines())
        .allMatch(line -> line.length() <= 78)
        .allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c <= '~'));
  }

  @Test
  void theNewestMailComesFirst() {
    for (String id : List.of("1", "2", "3")) {
      mailer.send(mail(id, "", "", ""));
      clock.goOn(Duration.ofMinutes(1));
    }
    assertThat(mailbox.latest(2))
        .extracting(letter -> letter.mail().id())
        .containsExactly("3", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../7", "a/b", "", ".7"})
  void nothingIsWrittenOrReadElsewhere(String id) {
    assertThat(mailer.send(mail(id, "", "", ""))).isInstanceOf(Handover.Declined.class);
    assertThat(mailbox.letter(id)).isEmpty();
  }

  @Test
  void anAddressCannotBringHeaders() {
    Mail mail = new Mail("7", "ann@example.com\r\nBcc: all@example.com", "", "", "");
    assertThat(mailer.send(mail)).isInstanceOf(Handover.Declined.class);
  }

  @Test
  void aFolderThatCannotBeWrittenIsAMailerThatIsUnavailable() throws IOException {
    Files.writeString(folder, "not a folder");
    assertThatThrownBy(() -> mailer.send(mail("7", "", "", "")))
        .isInstanceOf(MailerUnavailable.class);
  }

  private static Mail mail(String id, String subject, String html, String text) {
    return new Mail(id, "ann@example.com", subject, html, text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
