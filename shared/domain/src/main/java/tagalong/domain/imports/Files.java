package tagalong.domain.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;

/** Where the files are that clients hand in. */
public interface Files {
  /**
   * Holds a file as it is now. Whatever becomes of the file meanwhile, what is held reads the same
   * each time it is opened, because the ids of its rows rest on its content.
   *
   * @throws NoSuchFileException if there is no such file any more
   * @throws IOException if it cannot be read, or is being written to; it can be tried again
   */
  Held hold(String path) throws IOException;

  /** A file that stays the same until it is closed. */
  interface Held extends Closeable {
    /** From its first byte on, as often as it is asked for. */
    InputStream open() throws IOException;

    /** From a byte on; for what is read in pieces. */
    default InputStream openFrom(long offset) throws IOException {
      InputStream all = open();
      all.skipNBytes(offset);
      return all;
    }

    /** Keeps a copy where uploaded files lie, under this path, in the place of one of that name. */
    void copyTo(String path) throws IOException;

    /**
     * Moves it out of the way of new files, under a name that tells when, replacing nothing. What
     * has come to stand in its place meanwhile stays there.
     */
    void archive(Instant at) throws IOException;

    /**
     * Puts a file of our own where this one goes when it is done: whole or not at all, and in the
     * place of one of that name.
     */
    void addToArchive(String name, Writing writing) throws IOException;
  }

  /** Writes a file from its first byte to its last, and the same if it is asked again. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }
}
