package tagalong.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.StoreUnavailable;

class FilesTest extends OpenStore {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void everythingIsThereAfterReopening() {
    store.append(List.of(event("e")));
    inserted(message("m").listedIn("list", "1"));
    reopen();
    assertThat(store.get(event("e").key())).contains(event("e").atVersion(1));
    assertThat(store.list(Family.AGENDA, "list", 0, 9)).hasSize(1);
    assertThat(store.feeds().next(Feed.MESSAGES, 9)).hasSize(1);
    store.append(List.of(event("f")));
    assertThat(store.feeds().behind(Feed.LIVE)).isEqualTo(2);
  }

  @Test
  void whatWasAcknowledgedIsThereAfterAKill() throws IOException {
    store.append(List.of(event("e")));
    inserted(person("ann"));
    Path asKilled = Files.createDirectory(directory.resolve("as-killed"));
    for (String file : List.of("log.db", "log.db-wal", "state.db", "state.db-wal")) {
      Files.copy(directory.resolve(file), asKilled.resolve(file));
    }
    try (SqliteStore after = SqliteStore.open(asKilled)) {
      assertThat(after.get(event("e").key())).isPresent();
      assertThat(after.get(person("ann").key())).isPresent();
    }
  }

  @Test
  void closingLeavesOneFileEach() throws IOException {
    store.append(List.of(event("e")));
    store.close();
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("log.db", "state.db");
    }
    store = SqliteStore.open(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.db", "state.db"})
  void aDamagedFileIsNamed(String file) throws IOException {
    store.close();
    byte[] whole = Files.readAllBytes(directory.resolve(file));
    Files.writeString(directory.resolve(file), "no database".repeat(1000));
    assertThatIllegalStateException()
        .isThrownBy(() -> SqliteStore.open(directory))
        .withMessageContaining(file + " is damaged")
        .withMessageContaining("restore");
    Files.write(directory.resolve(file), whole);
    store = SqliteStore.open(directory);
  }

  @Test
  void aFileThatIsDamagedWhileItIsOpenIsNamedWhenItIsRead() throws IOException {
    store.append(IntStream.range(0, 2_000).mapToObj(i -> event("e" + i)).toList());
    reopen();
    Path file = directory.resolve("log.db");
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 4096 * 3, bytes.length, (byte) 0x5a);
    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    assertThatThrownBy(() -> store.range(Span.of(Family.EVENTS, "1", "")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("log.db is damaged");
  }

  @Test
  void aFileOfANewerVersionIsLeftAlone() throws SQLException {
    try (Session newer = another("state.db")) {
      newer.run("PRAGMA user_version = 7");
    }
    store.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> SqliteStore.open(directory))
        .withMessageContaining("state.db was written by a newer Tagalong (schema 7");
  }

  @Test
  void aReadThatTakesTooLongIsEnded() {
    store.append(IntStream.range(0, 3_000).mapToObj(i -> event("e" + i)).toList());
    try (SqliteStore hurried = hurried(Duration.ofNanos(1))) {
      assertThatThrownBy(() -> hurried.range(Span.of(Family.EVENTS, "1", "")))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("interrupt");
      assertThat(hurried.get(event("e1").key())).isPresent();
    }
  }

  @Test
  void expiredRowsAreRemovedUpToALimit() {
    Row rejected = Row.of(event("r").key(), event("r").content()).expiringAt(NOON);
    store.append(List.of(rejected, event("e")));
    inserted(
        person("a").expiringAt(NOON),
        person("b").expiringAt(NOON.minusSeconds(1)),
        person("c").expiringAt(NOON.plusSeconds(1)),
        person("d"));
    assertThat(store.removeExpired(NOON, 1)).isEqualTo(1);
    assertThat(store.removeExpired(NOON, 10)).isEqualTo(2);
    assertThat(store.removeExpired(NOON, 10)).isZero();
    assertThat(store.range(Span.of(Family.PEOPLE, "1", "")))
        .extracting(row -> row.key().sort())
        .containsExactly("c", "d");
    assertThat(store.range(Span.of(Family.EVENTS, "1", ""))).hasSize(1);
  }

  @Test
  void anExpiredRowThatIsStillToBeDeliveredStays() {
    inserted(message("m").expiringAt(NOON));
    assertThat(store.removeExpired(NOON, 10)).isZero();
    store.feeds().moveTo(Feed.MESSAGES, store.feeds().next(Feed.MESSAGES, 1).getFirst().sequence());
    assertThat(store.removeExpired(NOON, 10)).isEqualTo(1);
  }
}
