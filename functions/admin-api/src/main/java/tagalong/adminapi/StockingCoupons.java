package tagalong.adminapi;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.fulfilment.Coupons;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.Programs;
import tagalong.domain.program.Supplier;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.RewardKind;
import tagalong.wire.view.Shape;

/** The suppliers that programs name, and the pools of coupon codes behind them. */
final class StockingCoupons implements Resource {
  /** How far the codes of one portion of a pool are counted. */
  private static final int COUNTED = 1250;

  /** How many waiting rewards are fulfilled before we answer; the clock sees to the others. */
  private static final int FULFILLED_AT_ONCE = 50;

  private final Programs programs;
  private final Coupons coupons;
  private final Fulfilling fulfilling;
  private final Clock clock;

  StockingCoupons(Programs programs, Coupons coupons, Fulfilling fulfilling, Clock clock) {
    this.programs = programs;
    this.coupons = coupons;
    this.fulfilling = fulfilling;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_SUPPLIERS, this::list, Operation.ADD_COUPONS, this::add);
  }

  private Reply list(Call call) {
    Page page = Page.of(call);
    String client = call.client().id();
    return Reply.json(
        200, page.of(suppliers(client)).stream().map(supplier -> write(client, supplier)).toList());
  }

  private Reply add(Call call) {
    String client = call.client().id();
    Supplier supplier = pool(call);
    CouponList list = CouponList.of(call);
    Instant now = clock.instant();
    Map<Result, Integer> counts = new EnumMap<>(Result.class);
    List<Map<String, Object>> results =
        list.stream()
            .map(
                code -> {
                  Result result = add(client, supplier, code, now);
                  counts.merge(result, 1, Integer::sum);
                  return Map.<String, Object>of("code", code, "status", result.name());
                })
            .toList();
    fulfilling.restock(client, supplier.id(), FULFILLED_AT_ONCE);
    return Reply.json(
        200,
        new Shape()
            .with("added", counts.getOrDefault(Result.ADDED, 0))
            .with("duplicates", counts.getOrDefault(Result.DUPLICATE, 0))
            .with("invalid", counts.getOrDefault(Result.INVALID, 0))
            .with("results", results)
            .fields());
  }

  private Result add(String client, Supplier supplier, String code, Instant now) {
    if (!Coupons.isCode(code)) {
      return Result.INVALID;
    }
    return coupons.add(client, supplier.id(), code, now) ? Result.ADDED : Result.DUPLICATE;
  }

  private Supplier pool(Call call) {
    String id = call.parameter("supplier_id").orElse("");
    Optional<Supplier> supplier =
        suppliers(call.client().id()).filter(known -> known.id().equals(id)).findFirst();
    if (supplier.isEmpty()) {
      throw Asked.wrong(
          ErrorCode.REWARD_SUPPLIER_NOT_FOUND,
          "supplier_id",
          id,
          "No program names such a supplier. Publish the program first.");
    }
    return switch (supplier.get().kind()) {
      case COUPON_POOL -> supplier.get();
      case STATIC_CODE, ACCOUNT_CREDIT, GIFT_CARD, POINTS ->
          throw new Problem(
                  ErrorCode.COUPONS_INVALID,
                  "This supplier is no pool of coupons, and needs no codes.",
                  Map.of("supplier_id", id))
              .raised();
    };
  }

  /** Each once, as the newest version that names it has it. */
  private Stream<Supplier> suppliers(String client) {
    Map<String, Supplier> suppliers = new LinkedHashMap<>();
    programs.of(client).newest().stream()
        .map(ProgramVersion::program)
        .flatMap(program -> program.suppliers().stream())
        .forEach(supplier -> suppliers.putIfAbsent(supplier.id(), supplier));
    return suppliers.values().stream();
  }

  private Map<String, @Nullable Object> write(String client, Supplier supplier) {
    Shape shape =
        new Shape()
            .with("id", supplier.id())
            .with("partner_reward_supplier_id", supplier.id())
            .with("name", supplier.name())
            .with("reward_type", RewardKind.of(supplier.kind()).name())
            .with("face_value", supplier.faceValue())
            .with("face_value_type", supplier.unit());
    switch (supplier.kind()) {
      case COUPON_POOL -> {
        int balance = coupons.balance(client, supplier.id(), COUNTED);
        boolean low =
            supplier.alertBelow().isPresent() && balance < supplier.alertBelow().getAsInt();
        shape.with("balance", balance).with("is_low", low);
      }
      case STATIC_CODE, ACCOUNT_CREDIT, GIFT_CARD, POINTS ->
          shape.without("balance").with("is_low", false);
    }
    return shape.fields();
  }

  /** What became of one code. */
  private enum Result {
    ADDED,
    /** The pool has or had it already. */
    DUPLICATE,
    /** Empty, too long, or with white space in it. */
    INVALID
  }
}
