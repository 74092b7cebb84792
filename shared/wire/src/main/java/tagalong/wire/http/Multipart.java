package tagalong.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text fields of {@code multipart/form-data}; files in it are passed over. */
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
      Pattern.compile("[;\\s]filename\\*?=", Pattern.CASE_INSENSITIVE);

  private Multipart() {}

  /** The fields by name; empty where the content type names no boundary. */
  public static Map<String, List<String>> read(Body body, String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (boundary.find()) {
      String mark = Optional.ofNullable(boundary.group(1)).orElseGet(() -> boundary.group(2));
      // Each byte as one character, so that nothing of a value is lost while it is cut out.
      String bytes = "\r\n" + new String(body.bytes(), StandardCharsets.ISO_8859_1);
      for (String part : bytes.split(Pattern.quote("\r\n--" + mark), -1)) {
        addField(part, fields);
      }
    }
    return fields;
  }

  private static void addField(String part, Map<String, List<String>> fields) {
    int end = part.indexOf("\r\n\r\n");
    String head = end < 0 ? "" : part.substring(0, end);
    Matcher name = NAME.matcher(head);
    if (name.find() && !FILE.matcher(head).find()) {
      fields
          .computeIfAbsent(utf8(name.group(1)), any -> new ArrayList<>())
          .add(utf8(part.substring(end + 4)));
    }
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
