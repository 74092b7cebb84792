package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a writer writes is read back the same, whatever the sizes of the blocks read. */
class WrittenAndReadAgainTest {
  private static final List<Sizes> SIZES =
      List.of(new Sizes(1, 8, 4000), new Sizes(7, 8, 4000), new Sizes(4096, 8, 4000), Sizes.USUAL);

  @Property
  void tables(
      @ForAll("rows") List<List<String>> rows,
      @ForAll("tableFormats") FileFormat format,
      @ForAll LineDelimiter lineBreak,
      @ForAll boolean quoteAll) {
    StringWriter text = new StringWriter();
    List<Long> offsets = new ArrayList<>();
    CsvWriter writer =
        CsvWriter.builder()
            .bufferSize(0)
            .fieldSeparator(format == FileFormat.CSV ? ',' : '|')
            .lineDelimiter(lineBreak)
            .quoteStrategy(quoteAll ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
            .build(text);
    writer.writeRecord("näme", "b", "c");
    for (List<String> row : rows) {
      offsets.add((long) text.toString().getBytes(UTF_8).length);
      writer.writeRecord(row);
    }
    for (Sizes sizes : SIZES) {
      Upload file = Upload.of(format, text.toString());
      assertThat(file.values(sizes)).extracting(row -> List.copyOf(row.values())).isEqualTo(rows);
      assertThat(file.rows(sizes)).extracting(FileRow::offset).isEqualTo(offsets);
    }
  }

  /** Read on from any row, the rest is what it is in one piece, row by row and byte by byte. */
  @Property
  void inPieces(
      @ForAll("rows") List<List<String>> rows,
      @ForAll FileFormat format,
      @ForAll LineDelimiter lineBreak)
      throws IOException {
    byte[] file = written(rows, format, lineBreak).getBytes(UTF_8);
    List<FileRow> whole = new ArrayList<>();
    List<String> columns;
    try (FileRows all = FileRows.open(format, new ByteArrayInputStream(file))) {
      columns = all.columns();
      all.forEach(whole::add);
    }
    whole.removeIf(FileRow.Broken.class::isInstance); // Of JSON Lines without any.
    for (int i = 0; i < whole.size(); i++) {
      FileRow first = whole.get(i);
      InputStream rest = new ByteArrayInputStream(file);
      rest.skipNBytes(first.offset());
      List<FileRow> read = new ArrayList<>();
      try (FileRows on = FileRows.from(format, columns, first.number(), first.offset(), rest)) {
        on.forEach(read::add);
      }
      assertThat(read).isEqualTo(whole.subList(i, whole.size()));
    }
  }

  private static String written(List<List<String>> rows, FileFormat format, LineDelimiter lineBreak)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> objects = new ArrayList<>();
    StringWriter table = new StringWriter();
    CsvWriter writer =
        CsvWriter.builder()
            .fieldSeparator(format == FileFormat.PSV ? '|' : ',')
            .lineDelimiter(lineBreak)
            .build(table);
    writer.writeRecord("näme", "b", "c");
    for (List<String> row : rows) {
      writer.writeRecord(row);
      objects.add(mapper.writeValueAsString(Map.of("a", row.get(0), "b", row)));
    }
    writer.close();
    return switch (format) {
      case CSV, PSV -> table.toString();
      case JSON -> "[" + String.join(lineBreak + ",", objects) + "]";
      case JSONL -> String.join(lineBreak.toString(), objects);
    };
  }

  @Property
  void json(@ForAll("rows") List<List<String>> rows, @ForAll boolean indented)
      throws JsonProcessingException {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<String> row : rows) {
      objects.add(Map.of(row.get(0), row.get(1), "list", List.of(row, Map.of("c", row.get(2)))));
    }
    ObjectMapper mapper =
        new ObjectMapper().configure(SerializationFeature.INDENT_OUTPUT, indented);
    Upload file = Upload.json(mapper.writeValueAsString(objects));
    for (Sizes sizes : SIZES) {
      assertThat(file.values(sizes)).isEqualTo(objects);
      assertThat(file.rows(sizes)).allSatisfy(row -> assertThat(file.from(row)).startsWith("{"));
    }
  }

  @Property
  void aStrayQuoteAmongWellQuotedRowsCostsOneRow(
      @ForAll("words") List<String> words, @ForAll boolean quoted, @ForAll boolean blankAbove) {
    List<String> lines = new ArrayList<>();
    words.forEach(word -> lines.add(quoted ? "\"%s\",\"x\"".formatted(word) : word + ",x"));
    int stray = words.size() / 2;
    lines.add(stray, "1,\"stray");
    lines.add(0, blankAbove ? "\na,b" : "a,b");
    List<FileRow> rows = Upload.csv(lines.toArray(String[]::new)).rows();
    assertThat(rows).hasSize(words.size() + 1);
    assertThat(rows.remove(stray)).is(Rows.unreadable(stray + 1, FileErrors.UNTERMINATED_QUOTE));
    assertThat(rows).extracting(row -> ((FileRow.Read) row).values().get("a")).isEqualTo(words);
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("ab \"\"',|\n\r\t;#{}[]\\é漢\uFFFD").ofMaxLength(12),
            Arbitraries.of("😀", "", "\"", "\"\"", "\r\n", "x".repeat(300)));
    return cell.list().ofSize(3).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5).list().ofMaxSize(10);
  }

  @Provide
  Arbitrary<FileFormat> tableFormats() {
    return Arbitraries.of(FileFormat.CSV, FileFormat.PSV);
  }
}
