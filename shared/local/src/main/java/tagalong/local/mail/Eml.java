package tagalong.local.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import tagalong.domain.message.Mail;

/**
 * A mail as <a href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322</a> writes it: a text and an
 * HTML alternative.
 */
record Eml(Mail mail, Instant date) {
  private static final String FROM = "Tagalong <no-reply@localhost>";
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});

  /** An encoded word holds at most so many bytes of text, so that it stays below 75 characters. */
  private static final int WORD = 42;

  String written() {
    String boundary = "tagalong-" + mail.id();
    return String.join(
        "\r\n",
        "From: " + FROM,
        "To: " + mail.to(),
        "Subject: " + header(mail.subject()),
        "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)),
        "Message-ID: <" + mail.id() + "@tagalong.localhost>",
        "MIME-Version: 1.0",
        "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"",
        "",
        "--" + boundary,
        part("text/plain", mail.text()),
        "--" + boundary,
        part("text/html", mail.html()),
        "--" + boundary + "--",
        "");
  }

  private static String part(String type, String content) {
    return String.join(
        "\r\n",
        "Content-Type: " + type + "; charset=UTF-8",
        "Content-Transfer-Encoding: base64",
        "",
        LINES.encodeToString(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** A header's text on one line; what is not plain ASCII as encoded words. */
  private static String header(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    if (line.chars().allMatch(c -> c < 127)) {
      return line;
    }
    StringBuilder words = new StringBuilder();
    StringBuilder word = new StringBuilder();
    line.codePoints()
        .forEach(
            c -> {
              String next = Character.toString(c);
              if (bytes(word + next).length > WORD) {
                words.append(encoded(word.toString())).append("\r\n ");
                word.setLength(0);
              }
              word.append(next);
            });
    return words.append(encoded(word.toString())).toString();
  }

  private static String encoded(String word) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
