package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bulk file as a company sends it. */
final class Upload {
  private final FileFormat format;
  private final byte[] bytes;

  private Upload(FileFormat format, byte[] bytes) {
    this.format = format;
    this.bytes = bytes;
  }

  static Upload csv(String... lines) {
    return of(FileFormat.CSV, lines);
  }

  static Upload psv(String... lines) {
    return of(FileFormat.PSV, lines);
  }

  static Upload json(String... lines) {
    return of(FileFormat.JSON, lines);
  }

  static Upload jsonl(String... lines) {
    return of(FileFormat.JSONL, lines);
  }

  static Upload of(FileFormat format, String... lines) {
    return of(format, String.join("\n", lines).getBytes(UTF_8));
  }

  static Upload of(FileFormat format, byte[] bytes) {
    return new Upload(format, bytes);
  }

  List<FileRow> rows() {
    return rows(Sizes.USUAL);
  }

  List<FileRow> rows(Sizes sizes) {
    List<FileRow> rows = new ArrayList<>();
    FileRows.open(format, new ByteArrayInputStream(bytes), sizes).forEach(rows::add);
    return rows;
  }

  List<FileRow> rowsUpTo(int largest) {
    return rows(new Sizes(16, 16, largest));
  }

  /** What the rows say; fails if one could not be read. */
  List<Map<String, @Nullable Object>> values() {
    return values(Sizes.USUAL);
  }

  List<Map<String, @Nullable Object>> values(Sizes sizes) {
    return rows(sizes).stream().map(row -> ((FileRow.Read) row).values()).toList();
  }

  /** The file from this row's offset on. */
  String from(FileRow row) {
    return new String(Arrays.copyOfRange(bytes, (int) row.offset(), bytes.length), UTF_8);
  }
}
