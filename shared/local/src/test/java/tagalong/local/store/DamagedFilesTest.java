package tagalong.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.store.Feed;

/** Files that a bad disk, a bad copy or a hand has changed: never a start that loses in silence. */
class DamagedFilesTest extends OpenStore {
  private static final int PAGE = 4096;
  private static final int HEADER = 32;
  private static final int FRAME = 24 + PAGE;
  private static final int EVENTS = 40;

  /** Copied while the store is open: the state of a process that was killed. */
  private Path asKilled() throws IOException {
    Path copy = Files.createDirectories(directory.resolve("as-killed"));
    for (String file : List.of("log.db", "log.db-wal", "state.db", "state.db-wal")) {
      if (Files.exists(directory.resolve(file))) {
        Files.copy(directory.resolve(file), copy.resolve(file));
      }
    }
    return copy;
  }

  private void reactTo(int events) {
    for (int i = 0; i < events; i++) {
      store.append(List.of(event("e" + i)));
    }
    store.feeds().moveTo(Feed.LIVE, store.feeds().next(Feed.LIVE, events).getLast().sequence());
  }

  private static void damage(Path file, long at, int bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      byte[] garbage = new byte[bytes];
      Arrays.fill(garbage, (byte) 0x5a);
      channel.write(ByteBuffer.wrap(garbage), at);
    }
  }

  private static void refuses(Path folder, String... says) {
    assertThatIllegalStateException()
        .isThrownBy(() -> SqliteStore.open(folder))
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(says));
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.db", "state.db"})
  void aDamagedLastPageIsNamedAtTheStart(String name) throws IOException {
    store.append(IntStream.range(0, 2_000).mapToObj(i -> event("e" + i)).toList());
    inserted(person("a"), person("b"), message("m"));
    store.close();
    Path file = directory.resolve(name);
    byte[] whole = Files.readAllBytes(file);
    damage(file, whole.length - PAGE, PAGE);
    refuses(directory, name + " is damaged", "restore");
    Files.write(file, whole);
    store = SqliteStore.open(directory);
    assertThat(store.feeds().behind(Feed.LIVE)).isEqualTo(2_000);
  }

  @ParameterizedTest
  @CsvSource({"16, log.db", "100, log.db", "16, state.db"})
  void aDatabaseThatLostItsEndIsNamedAtTheStart(int lost, String name) throws IOException {
    store.append(IntStream.range(0, 2_000).mapToObj(i -> event("e" + i)).toList());
    inserted(person("a"), message("m"));
    store.close();
    Path file = directory.resolve(name);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - lost));
    refuses(directory, name + " is damaged", "restore");
    Files.write(file, whole);
    store = SqliteStore.open(directory);
  }

  @Test
  void damageInTheMiddleOfTheWriteAheadLogIsNamedAtTheStart() throws IOException {
    reactTo(EVENTS);
    Path folder = asKilled();
    long length = Files.size(folder.resolve("log.db-wal"));
    long middle = HEADER + (length - HEADER) / FRAME / 2 * FRAME;
    damage(folder.resolve("log.db-wal"), middle + 100, 8);
    refuses(folder, "log.db is damaged", "-wal");
  }

  @Test
  void aDamagedHeaderOfTheWriteAheadLogIsNamedAtTheStart() throws IOException {
    inserted(person("a"));
    Path folder = asKilled();
    damage(folder.resolve("state.db-wal"), 8, 8);
    refuses(folder, "state.db is damaged", "-wal");
  }

  /** As a machine leaves it that lost its power while it wrote: nobody heard of that write. */
  @ParameterizedTest
  @ValueSource(ints = {1, 30, 4000, FRAME - 1})
  void aFrameThatWasCutOffIsUndoneAndNothingElse(int missing) throws IOException {
    for (int i = 0; i < EVENTS; i++) {
      store.append(List.of(event("e" + i)));
    }
    long before = Files.size(directory.resolve("log.db-wal"));
    store.append(List.of(event("unheard")));
    Path folder = asKilled();
    Path wal = folder.resolve("log.db-wal");
    assertThat(Files.size(wal)).isGreaterThan(before);
    try (FileChannel channel = FileChannel.open(wal, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(wal) - missing);
    }
    try (SqliteStore after = SqliteStore.open(folder)) {
      assertThat(after.feeds().behind(Feed.LIVE)).isEqualTo(EVENTS);
      after.append(List.of(event("next")));
      assertThat(after.feeds().behind(Feed.LIVE)).isEqualTo(EVENTS + 1);
    }
  }

  /** What was reacted to was acknowledged before. */
  @Test
  void aWriteAheadLogThatLostWhatWasReactedToIsNoticed() throws IOException {
    reactTo(EVENTS);
    Path folder = asKilled();
    Path wal = folder.resolve("log.db-wal");
    try (FileChannel channel = FileChannel.open(wal, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(wal) - 3 * FRAME);
    }
    refuses(folder, "log.db has lost", "were seen before", "one backup");
  }

  @Test
  void aWriteAheadLogThatIsGoneIsNoticed() throws IOException {
    reactTo(EVENTS);
    Path folder = asKilled();
    Files.delete(folder.resolve("log.db-wal"));
    refuses(folder, "log.db has lost", "were seen before", "one backup");
  }

  @Test
  void anOlderLogBesideANewerStateIsNoticed() throws IOException {
    store.append(List.of(event("e0")));
    store.close();
    byte[] older = Files.readAllBytes(directory.resolve("log.db"));
    store = SqliteStore.open(directory);
    reactTo(EVENTS);
    store.close();
    byte[] newer = Files.readAllBytes(directory.resolve("log.db"));
    Files.write(directory.resolve("log.db"), older);
    refuses(directory, "log.db has lost", "ends after 1 rows");
    Files.write(directory.resolve("log.db"), newer);
    store = SqliteStore.open(directory);
    assertThat(store.feeds().behind(Feed.LIVE)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.db", "state.db"})
  void aFileThatIsGoneIsNoticed(String name) throws IOException {
    reactTo(EVENTS);
    store.close();
    Path kept = Files.move(directory.resolve(name), directory.resolve("kept"));
    refuses(directory, name + " has lost what it held");
    Files.move(kept, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    store = SqliteStore.open(directory);
  }

  @Test
  void aRowThatCannotBeReadIsNamedAndThoseAroundItAreDelivered() throws SQLException {
    store.append(List.of(event("a"), event("b"), event("c")));
    try (Session session = another("log.db")) {
      session.run("UPDATE rows SET content = x'015a5a5a' WHERE sort_key = 'b'");
    }
    Feeds feeds = store.feeds();
    assertThat(feeds.next(Feed.LIVE, 9))
        .extracting(fed -> fed.row().key().sort())
        .containsExactly("a");
    feeds.moveTo(Feed.LIVE, 1);
    assertThatThrownBy(() -> feeds.next(Feed.LIVE, 9))
        .isInstanceOfSatisfying(
            UnreadableRow.class,
            unreadable -> {
              assertThat(unreadable.key()).isEqualTo(event("b").key());
              feeds.moveTo(Feed.LIVE, unreadable.sequence());
            });
    assertThat(feeds.next(Feed.LIVE, 9))
        .extracting(fed -> fed.row().key().sort())
        .containsExactly("c");
  }
}
