package tagalong.local.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tagalong.domain.client.Domain;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

/** A fresh store for each test, and rows to put into it. */
abstract class OpenStore {
  Path directory;
  SqliteStore store;

  @BeforeEach
  void open(@TempDir Path directory) {
    this.directory = directory;
    store = SqliteStore.open(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  void reopen() {
    store.close();
    store = SqliteStore.open(directory);
  }

  /** Another program that has the file open, too. */
  Session another(String file) {
    return new DataFile(directory.resolve(file)).writer();
  }

  /** A store whose reads may not take longer. */
  SqliteStore hurried(Duration longestRead) {
    return new SqliteStore(directory, longestRead);
  }

  Outcome inserted(Row... rows) {
    return store.commit(List.of(rows).stream().<Write>map(Write.Insert::new).toList());
  }

  static Row event(String sort) {
    return row(Family.EVENTS, sort).waking(Feed.LIVE);
  }

  static Row fact(String sort) {
    return row(Family.PEOPLE, sort).waking(Feed.FACTS);
  }

  static Row message(String sort) {
    return row(Family.AGENDA, sort).waking(Feed.MESSAGES);
  }

  static Row person(String sort) {
    return row(Family.PEOPLE, sort);
  }

  private static Row row(Family family, String sort) {
    return Row.of(new Key(family, "1", sort), new Domain(sort, "1"));
  }
}
