package tagalong.local.mail;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.message.Mail;

/**
 * Letters as internet messages (RFC 5322), plain text and HTML side by side. Reads back what it
 * wrote.
 */
final class Eml {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final String END_OF_LINE = "\r\n";

  private Eml() {}

  static String write(Letter letter) {
    Mail mail = letter.mail();
    String boundary = "part-of-" + mail.id() + "_=";
    return String.join(
        END_OF_LINE,
        "Message-ID: <" + mail.id() + "@" + letter.from().replaceFirst("^.*@", "") + ">",
        "Date: " + DATE.format(letter.sent().atZone(ZoneOffset.UTC)),
        "From: " + letter.from(),
        "To: " + mail.to(),
        "Subject: " + EncodedWords.encode(mail.subject()),
        unsubscribing(mail) + "MIME-Version: 1.0",
        "Content-Type: multipart/alternative;",
        " boundary=\"" + boundary + "\"",
        "",
        "--" + boundary,
        part("plain", mail.text()) + "--" + boundary,
        part("html", mail.html()) + "--" + boundary + "--",
        "");
  }

  /** By which mail programs show a button (RFC 8058). */
  private static String unsubscribing(Mail mail) {
    return mail.unsubscribe()
        .map(
            link ->
                "List-Unsubscribe: <"
                    + link
                    + ">"
                    + END_OF_LINE
                    + "List-Unsubscribe-Post: List-Unsubscribe=One-Click"
                    + END_OF_LINE)
        .orElse("");
  }

  private static String part(String kind, String text) {
    return String.join(
        END_OF_LINE,
        "Content-Type: text/" + kind + "; charset=UTF-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        QuotedPrintable.encode(text));
  }

  /** Empty when it is none that was written here. */
  static Optional<Letter> read(String id, String eml) {
    List<String> parts = List.of(eml.split("(?m)^--part-of-[^\\s=]+_=(--)?\\r\\n"));
    Map<String, String> headers = headers(parts.getFirst());
    String date = headers.getOrDefault("date", "");
    String from = headers.getOrDefault("from", "");
    String to = headers.getOrDefault("to", "");
    if (parts.size() != 3 || date.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    String subject = EncodedWords.decode(headers.getOrDefault("subject", ""));
    Mail mail = new Mail(id, to, subject, body(parts.get(2)), body(parts.get(1)));
    return Optional.of(new Letter(mail, from, ZonedDateTime.parse(date, DATE).toInstant()));
  }

  private static Map<String, String> headers(String text) {
    Map<String, String> headers = new HashMap<>();
    for (String header : text.split("\\r\\n(?![ \\t])")) {
      String[] parts = header.split(": ?", 2);
      if (parts.length == 2) {
        headers.putIfAbsent(parts[0].toLowerCase(Locale.ROOT), parts[1]);
      }
    }
    return headers;
  }

  private static String body(String part) {
    String encoded = part.split("\\r\\n\\r\\n", 2)[1];
    return QuotedPrintable.decode(encoded.substring(0, encoded.length() - 2));
  }
}
