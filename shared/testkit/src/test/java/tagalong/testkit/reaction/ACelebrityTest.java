package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Data;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;
import tagalong.wire.row.RowJson;

/** What a friend's conversion costs does not depend on how many friends its advocate has. */
class ACelebrityTest {
  private static final int FEW = 50;
  private static final int MANY = 1_500;
  private static final String ANN = "ann@example.com";
  private static final Instant SHARED = Fixtures.START;
  private static final Clock LATER = Clock.fixed(SHARED.plus(Duration.ofDays(60)), ZoneOffset.UTC);
  private static final String LIMITED =
      """
      program: raf
      name: Refer a friend
      referrals: {by: [advocate_code]}
      budget: {value: 1000000, unit: USD, per: year}
      steps:
        share: {journey: advocate}
        bought: {journey: friend}
      rewards:
        thanks: {for: bought, to: advocate, once_per: friend, supplier: ten, at_most: [{per: day, rewards: 10}, {per: ever, value: 900000}]}
        third: {for: bought, to: advocate, once_per: friend, supplier: ten, every: 3, at_most: [{per: 30d, rewards: 20}], when: [{no_counter_referral: true}]}
        welcome: {for: bought, to: friend, once_per: person, supplier: ten, when: [{new_relationship: true}, {no_counter_referral: true}]}
      suppliers:
        ten: {name: Ten, kind: account_credit, face_value: 10, unit: USD}
      """;

  private final InMemoryStore rows = new InMemoryStore();
  private final Counting counting = new Counting(rows);
  private final Settled tagalong =
      new Settled(
          counting,
          rows::fed,
          LATER,
          ((ProgramReading.Understood) new ProgramFile().read(LIMITED)).program());

  @Test
  void costsAsMuchAsWithFewFriends() {
    send("share", SHARED, Map.of("email", ANN, "advocate_code", "ANN"));
    convert(0, FEW);
    int few = convert(FEW, FEW + 10);
    int small = sizeOfAnn();
    convert(FEW + 10, MANY);
    int many = convert(MANY, MANY + 10);
    assertThat(tagalong.credits(ANN)).hasSize(2 * (MANY + 10));
    assertThat(few).isPositive();
    assertThat(many).isLessThanOrEqualTo(few + few / 20);
    assertThat(sizeOfAnn()).isLessThan(2 * small);
  }

  /** How many rows were read and written for it. */
  private int convert(int from, int to) {
    int before = counting.rows;
    for (int friend = from; friend < to; friend++) {
      Instant time = SHARED.plus(Duration.ofMinutes(friend));
      send(
          "bought",
          time,
          Map.of("email", "friend" + friend + "@example.com", "advocate_code", "ANN"));
    }
    return counting.rows - before;
  }

  private int sizeOfAnn() {
    Row head = rows.get(Settled.subject(ANN).head()).orElseThrow();
    return new RowJson().write(head.content()).length;
  }

  private void send(String name, Instant time, Map<String, Object> data) {
    tagalong.send(name, time, new Data(new HashMap<>(data)));
    tagalong.settle();
  }

  /** Counts rows that are read, each miss as one, and rows that are written. */
  private static final class Counting implements Store {
    private final Store store;
    private int rows;

    Counting(Store store) {
      this.store = store;
    }

    @Override
    public Optional<Row> get(Key key) {
      rows++;
      return store.get(key);
    }

    @Override
    public List<Row> range(Span span) {
      List<Row> found = store.range(span);
      rows += 1 + found.size();
      return found;
    }

    @Override
    public List<Row> list(Family family, String list, int skip, int limit) {
      List<Row> found = store.list(family, list, skip, limit);
      rows += 1 + found.size();
      return found;
    }

    @Override
    public void append(List<Row> added) {
      rows += added.size();
      store.append(added);
    }

    @Override
    public Outcome commit(List<Write> writes) {
      rows += writes.size();
      return store.commit(writes);
    }
  }
}
