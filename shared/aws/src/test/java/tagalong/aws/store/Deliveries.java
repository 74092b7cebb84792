package tagalong.aws.store;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;

/**
 * What Lambda brings of the tables' streams on a bad day: everything, but out of order, and now and
 * then together with records that it brought before.
 */
final class Deliveries {
  private static final int ONE_IN = 4;
  private final RowRecords reading;
  private final Random random;
  private final Map<Family, Delivered> families = new EnumMap<>(Family.class);

  private record Delivered(LocalStream stream, List<DynamodbStreamRecord> known, List<Row> rows) {}

  /**
   * @param random draws which records come out of order, and which again
   */
  Deliveries(LocalTables tables, Random random) {
    this.reading = new RowRecords(tables.names());
    this.random = random;
    for (Feed feed : Feed.values()) {
      families.computeIfAbsent(
          LocalTables.familyOf(feed),
          family ->
              new Delivered(new LocalStream(tables, family), new ArrayList<>(), new ArrayList<>()));
    }
  }

  /** The rows of all deliveries of a feed so far. */
  synchronized List<Row> fed(Feed feed) {
    Delivered family = Objects.requireNonNull(families.get(LocalTables.familyOf(feed)));
    batch(family).stream()
        .map(reading::inserted)
        .flatMap(Optional::stream)
        .forEach(family.rows()::add);
    return family.rows().stream()
        .filter(row -> row.feed().filter(feed::equals).isPresent())
        .toList();
  }

  private List<DynamodbStreamRecord> batch(Delivered family) {
    List<DynamodbStreamRecord> batch = new ArrayList<>(family.stream().records());
    List<DynamodbStreamRecord> known = family.known();
    known.addAll(batch);
    for (int fresh = batch.size(); fresh > 0; fresh--) {
      if (random.nextInt(ONE_IN) == 0) {
        batch.add(known.get(random.nextInt(known.size())));
      }
    }
    Collections.shuffle(batch, random);
    return batch;
  }
}
