package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first bytes of a file, which say what it is whatever its name says.
 *
 * @param bytes a character each, without a byte order mark
 * @param text the same without the white space before it
 */
record Head(String bytes, String text) {
  private static final Pattern OBJECT = Pattern.compile("\\{\\s*[\"}]");
  private static final Pattern ARRAY = Pattern.compile("\\[\\s*[{\\]]");
  private static final Pattern LINE_WITH_OBJECT = Pattern.compile("(?m)^\\s*\\{");

  static Head of(byte[] head) {
    String bytes = new String(head, ISO_8859_1);
    return new Head(bytes, bytes.stripLeading());
  }

  /** Whether this may be text at all. */
  boolean isText() {
    return KnownFile.of(bytes).isEmpty() && !isBinary();
  }

  /** What this is instead of the promised format; empty if it may well be that. */
  Optional<String> insteadOf(FileFormat promised) {
    Optional<String> known = KnownFile.of(bytes).map(this::title);
    if (known.isPresent() || text.isEmpty()) {
      return known;
    }
    if (isBinary()) {
      return Optional.of("binary data");
    }
    if (text.startsWith("<")) {
      return Optional.of("an HTML page or XML");
    }
    return switch (promised) {
      case CSV, PSV -> insteadOfTable();
      case JSON -> insteadOfArray();
      case JSONL -> insteadOfLines();
    };
  }

  private String title(KnownFile file) {
    return file == KnownFile.ZIP && text.contains("[Content_Types].xml")
        ? "an Excel workbook"
        : file.title();
  }

  /**
   * A zero byte in the first line, or more control characters than a damaged row or two explain.
   */
  private boolean isBinary() {
    long controls = text.chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0).count();
    return firstLine().indexOf('\0') >= 0 || controls > 5 + text.length() / 20;
  }

  private Optional<String> insteadOfTable() {
    if (ARRAY.matcher(text).lookingAt()) {
      return Optional.of(FileFormat.JSON.title());
    }
    return OBJECT.matcher(text).lookingAt() ? Optional.of("JSON objects") : Optional.empty();
  }

  private Optional<String> insteadOfArray() {
    if (text.startsWith("[")) {
      return Optional.empty();
    }
    return Optional.of(text.startsWith("{") ? "JSON Lines or a single object" : "a table or text");
  }

  private Optional<String> insteadOfLines() {
    if (text.startsWith("[") && !firstLine().endsWith("]")) {
      return Optional.of(FileFormat.JSON.title());
    }
    return LINE_WITH_OBJECT.matcher(text).find()
        ? Optional.empty()
        : Optional.of("something without a JSON object in its first lines");
  }

  private String firstLine() {
    return text.lines().findFirst().orElse("").stripTrailing();
  }
}
