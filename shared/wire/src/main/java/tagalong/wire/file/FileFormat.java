package tagalong.wire.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of bulk files, each known by the end of a file's name. */
public enum FileFormat {
  /** Comma separated, first line the header, quoted as in RFC 4180. */
  CSV(".csv", "CSV", "text/csv; charset=utf-8"),
  /** Like CSV with {@code |} between the cells. */
  PSV(".psv", "PSV", "text/plain; charset=utf-8"),
  /** One array of objects. */
  JSON(".json", "a JSON array", "application/json"),
  /** One object a line. */
  JSONL(".jsonl", "JSON Lines", "application/x-ndjson");

  private final String ending;
  private final String title;
  private final String mediaType;

  FileFormat(String ending, String title, String mediaType) {
    this.ending = ending;
    this.title = title;
    this.mediaType = mediaType;
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

  /** Its name on the internet. */
  public String mediaType() {
    return mediaType;
  }

  /** The format in a sentence. */
  String title() {
    return title;
  }
}
