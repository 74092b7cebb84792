package tagalong.domain.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tagalong.domain.event.EventId;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;

/** What was refused, by client and day, for 30 days. */
public final class Rejections {
  public static final Duration KEPT = Duration.ofDays(30);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
  private final Store store;
  private final Clock clock;
  private final RandomGenerator random;

  public Rejections(Store store, Clock clock, RandomGenerator random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /** Keeps what an endpoint refused. */
  public void keep(String client, String who, String code, String message, String raw) {
    Instant now = clock.instant();
    String id = EventId.of(now, 0, random.nextLong(), random.nextLong()).value();
    add(List.of(new Rejection(id, client, now, who, code, message, Optional.empty(), raw)));
  }

  /**
   * Keeps rejections whose ids are derived from what was rejected; those kept already stay as they
   * are.
   */
  public void add(List<Rejection> rejections) {
    if (!rejections.isEmpty()) {
      store.append(rejections.stream().map(Rejections::row).toList());
    }
  }

  /** One that was kept, by when it happened and its id. */
  public Optional<Rejection> find(String client, Instant at, String id) {
    return store
        .get(new Key(Family.EVENTS, partition(client, at), id))
        .map(row -> row.as(Rejection.class));
  }

  /** The latest of a client's rejections of a day in UTC, newest first. */
  public List<Rejection> latest(String client, Instant day, int limit) {
    return store
        .range(Span.of(Family.EVENTS, partition(client, day), "").lastFirst().first(limit))
        .stream()
        .map(row -> row.as(Rejection.class))
        .toList();
  }

  private static Row row(Rejection rejection) {
    Key key = new Key(Family.EVENTS, partition(rejection.client(), rejection.at()), rejection.id());
    return Row.of(key, rejection).expiringAt(rejection.at().plus(KEPT));
  }

  private static String partition(String client, Instant at) {
    return client + "#rejected#" + DAY.format(at);
  }
}
