package tagalong.wire.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What a package holds, unpacked as it is read. A damaged package is told from a file that cannot
 * be read just now: the one stays damaged, the other is tried again.
 */
final class Unpacked extends InputStream {
  private final String packing;
  private final Step<InputStream> opening;
  private @Nullable InputStream opened;

  /**
   * @param packing what it is, in a sentence
   * @param opening reads the beginning of the package, when its first byte is asked for
   */
  Unpacked(String packing, Step<InputStream> opening) {
    this.packing = packing;
    this.opening = opening;
  }

  /** Something that reads of a package. */
  @FunctionalInterface
  interface Step<T> {
    T take() throws IOException;
  }

  static <T> T reading(String packing, Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (EOFException early) {
      throw new DamagedPackage(
          FileErrors.INVALID_ARCHIVE,
          "The %s archive ends too early: it was cut short on its way. Nothing was taken; send it whole."
              .formatted(packing));
    } catch (ZipException | IllegalArgumentException damaged) {
      throw new DamagedPackage(
          FileErrors.INVALID_ARCHIVE,
          "The %s archive cannot be unpacked: it is damaged, encrypted, or packed in a way of its own. Nothing was taken; pack it again."
              .formatted(packing));
    }
  }

  @Override
  public int read() throws IOException {
    return reading(packing, () -> stream().read());
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return reading(packing, () -> stream().read(bytes, from, length));
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
  }

  private InputStream stream() throws IOException {
    InputStream stream = Optional.ofNullable(opened).orElse(InputStream.nullInputStream());
    if (opened == null) {
      stream = opening.take();
      opened = stream;
    }
    return stream;
  }
}
