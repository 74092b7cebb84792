package tagalong.wire.file;

/** The codes of what can be wrong with a bulk file, as its reader is told. */
public final class FileErrors {
  /** The row has fewer cells than the header. */
  public static final String COLUMN_MISSING = "column_missing";

  /** The row has more cells than the header. */
  public static final String TOO_MANY_COLUMNS = "too_many_columns";

  /** A cell's closing quote is followed by more text. */
  public static final String INVALID_QUOTE = "invalid_quote";

  /** A quote that opens in the row never closes. */
  public static final String UNTERMINATED_QUOTE = "unterminated_quote";

  /** The row is not UTF-8, or contains a zero byte. */
  public static final String INVALID_ENCODING = "invalid_encoding";

  /** The row is larger than a row may be. */
  public static final String ROW_TOO_LARGE = "row_too_large";

  /** The row is well-formed JSON but not an object we can take. */
  public static final String INVALID_ROW = "invalid_row";

  /** Malformed JSON: costs one line of JSON Lines, or the rest of a JSON array. */
  public static final String INVALID_JSON = "invalid_json";

  /** The header is unreadable, or names a column twice or not at all. */
  public static final String INVALID_HEADER = "invalid_header";

  /** The header names none of the columns that tell whom a row is about. */
  public static final String MISSING_COLUMN = "missing_column";

  /** The row says nothing where whoever asked for the import demands something. */
  public static final String MISSING_VALUE = "missing_value";

  /** There is nothing in the file. */
  public static final String EMPTY_FILE = "empty_file";

  /** The file holds something other than its name says. */
  public static final String INVALID_FILE_FORMAT = "invalid_file_format";

  /** The package of the file is damaged, holds several files, or would not end. */
  public static final String INVALID_ARCHIVE = "invalid_archive";

  private FileErrors() {}
}
