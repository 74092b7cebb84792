package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A disk of its own in memory, for whoever is started on it: no other process sees it, so that it
 * can be filled, made read-only and thrown away, and nobody needs to be root.
 */
final class SmallDisk implements AutoCloseable {
  private static final int MEGABYTE = 1024 * 1024;
  private final Path place;
  private final Process holder;

  /**
   * @param place an empty folder where the disk is put
   */
  SmallDisk(Path place, int megabytes) throws IOException {
    this.place = place;
    String mount =
        "mount -t tmpfs -o size=%dm tmpfs '%s' && echo ready && exec cat"
            .formatted(megabytes, place);
    this.holder =
        new ProcessBuilder("unshare", "-rm", "sh", "-c", mount).redirectErrorStream(true).start();
    assertThat(holder.inputReader().readLine()).isEqualTo("ready");
  }

  /** What to put before a command that shall see the disk. */
  List<String> entering() {
    return List.of("nsenter", "-t", "" + holder.pid(), "-U", "-m", "--preserve-credentials", "--");
  }

  /** A path on the disk, as those see it who have entered. */
  String inside(String name) {
    return place.resolve(name).toString();
  }

  /** The same path, as everybody sees it. */
  Path outside(String name) {
    return Path.of("/proc", "" + holder.pid(), "root").resolve(inside(name).substring(1));
  }

  /** Runs a command that sees the disk and ends by itself. */
  Tagalong.Ended run(List<String> command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(entering());
    all.addAll(command);
    return Tagalong.run(all);
  }

  /** Takes all the room there is left. */
  void fill() throws IOException {
    byte[] zeros = new byte[MEGABYTE];
    int portion = zeros.length;
    try (OutputStream filler = Files.newOutputStream(outside("filler"))) {
      while (portion > 0) {
        portion = wrote(filler, zeros, portion) ? portion : portion / 2;
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static boolean wrote(OutputStream filler, byte[] zeros, int portion) {
    try {
      filler.write(zeros, 0, portion);
      return true;
    } catch (IOException full) {
      return false;
    }
  }

  void makeRoom() throws IOException {
    Files.delete(outside("filler"));
  }

  void remount(String how) throws IOException, InterruptedException {
    Tagalong.Ended ended = run(List.of("mount", "-o", "remount," + how, place.toString()));
    assertThat(ended.code()).as(ended.output()).isZero();
  }

  @Override
  public void close() throws IOException {
    holder.destroy();
    holder.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
