package tagalong.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process that ended left in the <a
 * href="https://www.sqlite.org/fileformat2.html#walformat">write-ahead log</a> of a file. SQLite
 * uses it up to the first frame that cannot be read. A frame that was being written when the power
 * went is such a one, and nobody heard that it was stored; but each commit waits for the disk
 * before the next begins, so that at most one commit can stand behind it.
 */
final class WriteAhead {
  private static final int HEADER = 32;
  private static final int FRAME_HEADER = 24;
  private static final int SMALLEST_PAGE = 512;
  private static final int MAGIC = 0x377f0682;
  private static final System.Logger LOG = System.getLogger(WriteAhead.class.getName());

  private final boolean readable;
  private final int whole;
  private final int broken;
  private final int commitsBeyond;

  private WriteAhead(boolean readable, int whole, int broken, int commitsBeyond) {
    this.readable = readable;
    this.whole = whole;
    this.broken = broken;
    this.commitsBeyond = commitsBeyond;
  }

  static WriteAhead of(Path database) {
    Path file = database.resolveSibling(database.getFileName() + "-wal");
    try {
      return Files.exists(file) && Files.size(file) > HEADER + FRAME_HEADER
          ? read(file)
          : new WriteAhead(true, 0, 0, 0);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @throws IllegalStateException when more is damaged than the end of a machine explains
   */
  void check(DataFile file) {
    if (!readable || commitsBeyond > 1) {
      throw new IllegalStateException(
          file.damage() + " (its -wal file is damaged after " + whole + " frames)");
    }
    if (whole == 0 && isCutOff(file.path())) {
      throw new IllegalStateException(file.damage() + " (its end is missing)");
    }
    if (broken > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          file.path() + ": the last write was cut off before it was acknowledged, and is undone");
    }
  }

  /** Pages are written whole; only what is in the write-ahead log, too, may be half written. */
  private static boolean isCutOff(Path database) {
    try {
      return Files.exists(database) && Files.size(database) % SMALLEST_PAGE != 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static WriteAhead read(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      ByteBuffer header = bytes(file, 0, HEADER);
      boolean known = (header.getInt(0) & ~1) == MAGIC;
      ByteOrder order = header.getInt(0) == MAGIC ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      Checksum sum = new Checksum(order);
      sum.add(header, 0, HEADER - 8);
      return known && sum.equals(header, HEADER - 8)
          ? frames(file, header, sum)
          : new WriteAhead(false, 0, 0, 0);
    }
  }

  private static WriteAhead frames(FileChannel file, ByteBuffer header, Checksum sum)
      throws IOException {
    int frame = FRAME_HEADER + header.getInt(8);
    int whole = 0;
    int broken = 0;
    int commitsBeyond = 0;
    for (long at = HEADER; at + frame <= file.size(); at += frame) {
      ByteBuffer bytes = bytes(file, at, frame);
      if (bytes.getLong(8) != header.getLong(16)) {
        break; // left from an earlier round
      }
      sum.add(bytes, 0, 8);
      sum.add(bytes, FRAME_HEADER, frame - FRAME_HEADER);
      if (broken == 0 && sum.equals(bytes, 16)) {
        whole++;
      } else {
        commitsBeyond += broken > 0 && bytes.getInt(4) != 0 ? 1 : 0;
        broken++;
      }
    }
    return new WriteAhead(true, whole, broken, commitsBeyond);
  }

  private static ByteBuffer bytes(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // until all are there
    }
    return bytes;
  }

  /** The running checksum of the log. */
  private static final class Checksum {
    private final ByteOrder order;
    private int first;
    private int second;

    Checksum(ByteOrder order) {
      this.order = order;
    }

    void add(ByteBuffer bytes, int from, int length) {
      ByteBuffer words = bytes.duplicate().order(order);
      for (int at = from; at < from + length; at += 8) {
        first += words.getInt(at) + second;
        second += words.getInt(at + 4) + first;
      }
    }

    boolean equals(ByteBuffer bytes, int at) {
      return bytes.getInt(at) == first && bytes.getInt(at + 4) == second;
    }
  }
}
