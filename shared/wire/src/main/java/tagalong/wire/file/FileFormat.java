package tagalong.wire.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of bulk files, each known by the end of a file's name. */
public enum FileFormat {
  /** Comma separated, first line the header, quoted as in RFC 4180. */
  CSV(".csv", "CSV"),
  /** Like CSV with {@code |} between the cells. */
  PSV(".psv", "PSV"),
  /** One array of objects. */
  JSON(".json", "a JSON array"),
  /** One object a line. */
  JSONL(".jsonl", "JSON Lines");

  private final String ending;
  private final String title;

  FileFormat(String ending, String title) {
    this.ending = ending;
    this.title = title;
  }

  /** The format that a file's name promises; empty if it promises none of ours. */
  public static Optional<FileFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
  }

  /** How the names of its files end. */
  public String ending() {
    return ending;
  }

  /** The format in a sentence. */
  String title() {
    return title;
  }
}
