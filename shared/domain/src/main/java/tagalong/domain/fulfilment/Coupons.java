package tagalong.domain.fulfilment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tagalong.domain.event.DerivedId;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Pools of coupon codes. A pool is split into portions by code, so that many who take at once do
 * not meet at one row; every code that ever was in a pool stays registered, so that none is given
 * twice.
 */
public final class Coupons {
  private static final int LONGEST = 64;
  private static final int PORTIONS = 8;
  private static final int CANDIDATES = 20;
  private static final String FREE = "free#";
  private static final String REGISTERED = "code#";
  private final Store store;

  public Coupons(Store store) {
    this.store = store;
  }

  /** Whether this can be a code: 1 to 64 characters without white space. */
  public static boolean isCode(String code) {
    return !code.isEmpty()
        && code.length() <= LONGEST
        && code.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
  }

  /** Adds a code to a pool. False when the pool has or had it already. */
  public boolean add(String client, String supplier, String code, Instant now) {
    Coupon coupon = new Coupon(supplier, code, now, Optional.empty());
    return store.commit(
            List.of(
                new Write.Insert(Row.of(registered(client, supplier, code), coupon)),
                new Write.Insert(Row.of(free(client, supplier, code), coupon))))
        instanceof Outcome.Committed;
  }

  /** Whether a pool has or had a code, as it is or in capital letters. */
  public boolean knows(String client, String supplier, String code) {
    return Stream.of(code, code.toUpperCase(Locale.ROOT))
        .distinct()
        .anyMatch(written -> store.get(registered(client, supplier, written)).isPresent());
  }

  /** How many codes are free, counted up to {@code most}. */
  public int balance(String client, String supplier, int most) {
    return IntStream.range(0, PORTIONS)
        .map(portion -> freeCodes(client, supplier, portion, most).size())
        .sum();
  }

  /**
   * A free code for a reward; which one depends on the reward and the attempt, so that few want the
   * same.
   */
  Optional<Row> candidate(String client, String supplier, String reward, int attempt) {
    int wanted =
        (int) Long.remainderUnsigned(DerivedId.bits(reward, "" + attempt), PORTIONS * CANDIDATES);
    for (int i = 0; i < PORTIONS; i++) {
      List<Row> free = freeCodes(client, supplier, (wanted + i) % PORTIONS, CANDIDATES);
      if (!free.isEmpty()) {
        return Optional.of(free.get(wanted / PORTIONS % free.size()));
      }
    }
    return Optional.empty();
  }

  /** What takes a free code out of its pool for a reward. */
  static List<Write> taking(String client, Row free, String reward) {
    Coupon coupon = free.as(Coupon.class);
    Coupon given =
        new Coupon(coupon.supplier(), coupon.code(), coupon.added(), Optional.of(reward));
    return new ArrayList<>(
        List.of(
            new Write.Remove(free.key(), free.version()),
            new Write.Put(Row.of(registered(client, coupon.supplier(), coupon.code()), given))));
  }

  /**
   * What registers a code that was made for a reward. Refused when there is such a code already.
   */
  static Write making(String client, String supplier, String code, String reward, Instant now) {
    return new Write.Insert(
        Row.of(
            registered(client, supplier, code),
            new Coupon(supplier, code, now, Optional.of(reward))));
  }

  private List<Row> freeCodes(String client, String supplier, int portion, int most) {
    return store.range(
        Span.of(Family.PROGRAMS, partition(client, supplier, portion), FREE).first(most));
  }

  private static Key free(String client, String supplier, String code) {
    return new Key(Family.PROGRAMS, partition(client, supplier, portion(code)), FREE + code);
  }

  private static Key registered(String client, String supplier, String code) {
    return new Key(Family.PROGRAMS, partition(client, supplier, portion(code)), REGISTERED + code);
  }

  private static int portion(String code) {
    return (int) Long.remainderUnsigned(DerivedId.bits(code), PORTIONS);
  }

  private static String partition(String client, String supplier, int portion) {
    return client + "#coupons#" + supplier + "#" + portion;
  }
}
