package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReadingTest {
  @Test
  void noMoreIsReadThanTheRowsAskedForNeed() throws IOException {
    InputStream in = stream("a,b\n" + "1,2\n".repeat(1000));
    int all = in.available();
    Iterator<FileRow> rows = FileRows.open(FileFormat.CSV, in, new Sizes(64, 16, 100)).iterator();
    assertThat(in.available()).isEqualTo(all);
    rows.next();
    assertThat(all - in.available()).isLessThanOrEqualTo(64);
  }

  @Test
  void aQuoteThatNeverClosesReadsNoFurtherThanTheLargestRow() throws IOException {
    InputStream in = stream("a,b\n1,\"2\n" + "1,2\n".repeat(1000));
    int all = in.available();
    FileRows.open(FileFormat.CSV, in, new Sizes(64, 16, 100)).iterator().next();
    assertThat(all - in.available()).isLessThanOrEqualTo(256);
  }

  @Test
  void theRowsAreGoneThroughOnce() {
    FileRows rows = FileRows.open(FileFormat.CSV, stream("a\n1\n2"));
    assertThat(rows.iterator().next().number()).isEqualTo(1);
    assertThat(rows.iterator().next().number()).isEqualTo(2);
    assertThatThrownBy(rows.iterator()::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void theColumnsAreKnownBeforeAnyRowIsAskedFor() {
    FileRows rows = FileRows.open(FileFormat.CSV, stream("email, amount\na@example.com,5\n"));
    assertThat(rows.columns()).containsExactly("email", "amount");
    assertThat(rows.iterator().next().number()).isEqualTo(1);
    assertThat(FileRows.open(FileFormat.CSV, stream("email,amount\n")).columns())
        .containsExactly("email", "amount");
    assertThat(FileRows.open(FileFormat.JSON, stream("[{\"email\":1}]")).columns()).isEmpty();
  }

  @Test
  void aStreamThatFailsIsNotTheEndOfTheFile() {
    InputStream in = new SequenceInputStream(stream("a\n1\n2"), new FailingStream());
    Iterator<FileRow> rows = FileRows.open(FileFormat.CSV, in, new Sizes(4, 3, 100)).iterator();
    assertThat(rows.next().number()).isEqualTo(1);
    assertThatThrownBy(rows::hasNext).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(rows::hasNext).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void closingTheRowsClosesTheStream() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    FileRows.open(FileFormat.CSV, in).close();
    assertThat(closed).isTrue();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** Fails once, and then has nothing more. */
  private static final class FailingStream extends InputStream {
    private boolean failed;

    @Override
    public int read() throws IOException {
      if (failed) {
        return -1;
      }
      failed = true;
      throw new IOException("connection reset");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return read();
    }
  }
}
