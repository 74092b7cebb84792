package tagalong.local.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the mails of a mailbox folder, as {@link Eml} writes them. */
public final class Mailbox {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern WORD =
      Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]*)\\?=(\\r\\n )?");
  private final Path folder;

  public Mailbox(Path folder) {
    this.folder = folder;
  }

  /** A mail as it is shown. */
  public record Shown(
      String id, String to, String subject, String date, String text, String html) {}

  /** The latest mails, newest first. */
  public List<Shown> latest(int most) throws IOException {
    List<Path> newest;
    try (Stream<Path> files = Files.list(folder)) {
      newest =
          files
              .filter(file -> file.getFileName().toString().endsWith(".eml"))
              .sorted(Comparator.comparing(Mailbox::modified).reversed())
              .limit(most)
              .toList();
    }
    List<Shown> mails = new ArrayList<>();
    for (Path file : newest) {
      mails.add(read(file));
    }
    return mails;
  }

  public Optional<Shown> byId(String id) throws IOException {
    Path file = folder.resolve(id + ".eml");
    return ID.matcher(id).matches() && Files.exists(file)
        ? Optional.of(read(file))
        : Optional.empty();
  }

  private static Shown read(Path file) throws IOException {
    String mail = Files.readString(file);
    String id = file.getFileName().toString().replaceAll("\\.eml$", "");
    String[] parts = mail.split("--tagalong-[^\\r]*\\r\\n");
    return new Shown(
        id,
        header(mail, "To"),
        decoded(header(mail, "Subject")),
        header(mail, "Date"),
        body(parts[1]),
        body(parts[2]));
  }

  private static String header(String mail, String name) {
    Matcher found = Pattern.compile("(?m)^" + name + ": (.*(?:\\r\\n .*)*)").matcher(mail);
    return found.find() ? found.group(1) : "";
  }

  private static String decoded(String header) {
    return WORD.matcher(header).replaceAll(word -> Matcher.quoteReplacement(text(word.group(1))));
  }

  private static String body(String part) {
    return text(part.substring(part.indexOf("\r\n\r\n") + 4));
  }

  private static String text(String base64) {
    return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static java.nio.file.attribute.FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return java.nio.file.attribute.FileTime.fromMillis(0);
    }
  }
}
