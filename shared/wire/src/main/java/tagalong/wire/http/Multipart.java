package tagalong.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data}: its text fields, and the files in it. */
public final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=(?:\"([^\"]+)\"|([^\\s;\"]+))", Pattern.CASE_INSENSITIVE);

  /**
   * Looked for at the beginnings of lines only: elsewhere each try would read to the line's end.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "^content-disposition:[^\r\n]*?[;\\s]name=\"([^\"\r\n]*)\"",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE | Pattern.UNIX_LINES);

  private static final Pattern FILE =
      Pattern.compile("[;\\s]filename=\"([^\"\r\n]*)\"", Pattern.CASE_INSENSITIVE);

  private static final Pattern FILE_AT_ALL =
      Pattern.compile("[;\\s]filename\\*?=", Pattern.CASE_INSENSITIVE);

  private Multipart() {}

  /**
   * A file that was sent.
   *
   * @param fileName what its sender calls it; may be empty
   */
  public record SentFile(String fileName, Body content) {}

  /** The fields by name; empty where the content type names no boundary. */
  public static Map<String, List<String>> read(Body body, String contentType) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String part : parts(body, contentType)) {
      Matcher name = NAME.matcher(head(part));
      if (name.find() && !FILE_AT_ALL.matcher(head(part)).find()) {
        fields
            .computeIfAbsent(utf8(name.group(1)), any -> new ArrayList<>())
            .add(utf8(content(part)));
      }
    }
    return fields;
  }

  /** The files, in their order. */
  public static List<SentFile> files(Body body, String contentType) {
    List<SentFile> files = new ArrayList<>();
    for (String part : parts(body, contentType)) {
      if (FILE_AT_ALL.matcher(head(part)).find()) {
        Matcher named = FILE.matcher(head(part));
        files.add(
            new SentFile(
                named.find() ? utf8(named.group(1)) : "",
                Body.of(content(part).getBytes(StandardCharsets.ISO_8859_1))));
      }
    }
    return files;
  }

  /** Each byte as one character, so that nothing is lost while parts are cut out. */
  private static List<String> parts(Body body, String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return List.of();
    }
    String mark = Optional.ofNullable(boundary.group(1)).orElseGet(() -> boundary.group(2));
    String bytes = "\r\n" + new String(body.bytes(), StandardCharsets.ISO_8859_1);
    return List.of(bytes.split(Pattern.quote("\r\n--" + mark), -1));
  }

  private static String head(String part) {
    return part.substring(0, Math.max(0, part.indexOf("\r\n\r\n")));
  }

  private static String content(String part) {
    return part.substring(part.indexOf("\r\n\r\n") + 4);
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
