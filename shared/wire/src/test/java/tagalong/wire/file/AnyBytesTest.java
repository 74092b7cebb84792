package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is uploaded, something sensible comes of it. */
class AnyBytesTest {
  private static final Sizes ONE_BY_ONE = new Sizes(1, 8, 30);
  private static final Sizes AT_ONCE = new Sizes(4096, 8, 30);

  @Property(tries = 3000)
  void rowsAreNumberedInOrderAndOnlyTheLastMayBeBroken(@ForAll("uploads") Upload upload) {
    List<FileRow> rows = upload.rows(ONE_BY_ONE);
    for (int i = 0; i < rows.size(); i++) {
      boolean wholeFile = rows.size() == 1 && rows.getFirst().number() == 0;
      assertThat(rows.get(i).number()).isEqualTo(wholeFile ? 0 : i + 1);
      assertThat(rows.get(i) instanceof FileRow.Broken && i < rows.size() - 1).isFalse();
      assertThat(i > 0 && rows.get(i).offset() <= rows.get(i - 1).offset()).isFalse();
    }
  }

  @Property(tries = 3000)
  void theSizeOfTheBlocksMakesNoDifference(@ForAll("uploads") Upload upload) {
    assertThat(upload.rows(AT_ONCE)).isEqualTo(upload.rows(ONE_BY_ONE));
  }

  @Provide
  Arbitrary<Upload> uploads() {
    Arbitrary<String> rest =
        Arbitraries.strings().withChars("a1,|\"\n\r {}[]:\\\u00e9\0").ofMaxLength(80);
    return Combinators.combine(Arbitraries.of(FileFormat.values()), rest)
        .as((format, text) -> Upload.of(format, (beginning(format) + text).getBytes(ISO_8859_1)));
  }

  private static String beginning(FileFormat format) {
    return switch (format) {
      case CSV -> "a,b\n";
      case PSV -> "a|b\n";
      case JSON -> "[{},";
      case JSONL -> "{}\n";
    };
  }
}
