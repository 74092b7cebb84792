package tagalong.testkit.simulation.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.event.Container;
import tagalong.domain.fulfilment.Coupon;
import tagalong.domain.program.Supplier;
import tagalong.domain.reward.Reward;

/** A coupon code is given to one reward, and none is mislaid. */
final class CouponPromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("A code is given once, to the reward that has it", CouponPromises::codes),
          new Promise("A code is free or given", CouponPromises::mislaid));

  private CouponPromises() {}

  private static Stream<String> codes(Ending ending) {
    Map<String, String> given = new HashMap<>();
    registered(ending)
        .forEach(c -> c.reward().ifPresent(reward -> given.put(reward + " " + c.code(), c.code())));
    Map<String, String> had =
        ending
            .all(Reward.class)
            .filter(reward -> reward.world().container() == Container.PRODUCTION)
            .filter(reward -> reward.supplier().kind() == Supplier.Kind.COUPON_POOL)
            .filter(reward -> reward.code().isPresent())
            .collect(
                Collectors.toMap(
                    reward -> reward.id() + " " + reward.code().orElseThrow(),
                    reward -> reward.code().orElseThrow()));
    return given.equals(had) ? Stream.of() : Stream.of("given %s, had %s".formatted(given, had));
  }

  private static Stream<String> mislaid(Ending ending) {
    List<String> free =
        ending
            .rowsOf(Coupon.class)
            .filter(row -> row.key().sort().startsWith("free#"))
            .map(row -> row.key().partition() + row.as(Coupon.class).code())
            .toList();
    List<String> notGiven =
        ending
            .rowsOf(Coupon.class)
            .filter(row -> row.key().sort().startsWith("code#"))
            .filter(row -> row.as(Coupon.class).reward().isEmpty())
            .map(row -> row.key().partition() + row.as(Coupon.class).code())
            .toList();
    return free.equals(notGiven)
        ? Stream.of()
        : Stream.of("free %s, not given %s".formatted(free, notGiven));
  }

  private static Stream<Coupon> registered(Ending ending) {
    return ending
        .rowsOf(Coupon.class)
        .filter(row -> row.key().sort().startsWith("code#"))
        .map(row -> row.as(Coupon.class));
  }
}
