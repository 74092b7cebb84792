package tagalong.fileimport;

import java.time.Clock;
import java.util.Optional;
import tagalong.domain.audience.Audiences;
import tagalong.domain.audience.Membership;
import tagalong.domain.event.Data;
import tagalong.domain.imports.Folder;
import tagalong.domain.imports.Order;
import tagalong.domain.imports.RowKind;
import tagalong.domain.program.Programs;
import tagalong.domain.program.Supplier;
import tagalong.domain.reaction.Conversions;
import tagalong.domain.reaction.People;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Store;
import tagalong.wire.contract.ErrorCode;

/** What the rows of one kind of file mean for a company, given what there is already. */
final class Meaning {
  private final String client;
  private final RowKind kind;
  private final Programs programs;
  private final Audiences audiences;
  private final Approvals approvals;
  private final Fulfilments fulfilments;

  Meaning(String client, RowKind kind, Store store, Clock clock) {
    this.client = client;
    this.kind = kind;
    this.programs = new Programs(store, clock);
    this.audiences = new Audiences(store);
    this.approvals = new Approvals(client, new Conversions(programs, new People(store)));
    this.fulfilments = new Fulfilments(client, new Rewards(store));
  }

  /** Whether a row means the same whenever it is read, whatever else happens. */
  boolean isSettled() {
    return switch (kind) {
      case EVENTS, ROSTER, COUPONS -> true;
      case APPROVALS, FULFILMENTS -> false;
    };
  }

  Said of(Data data) {
    return switch (kind) {
      case EVENTS, ROSTER -> new Said.Happened(Optional.empty(), data);
      case APPROVALS -> approvals.of(data);
      case FULFILMENTS -> fulfilments.of(data);
      case COUPONS -> Codes.of(data);
    };
  }

  /** Why nothing can come of such a file at all. */
  Optional<Said.Nonsense> hindrance(Order order) {
    Optional<String> supplier = Optional.ofNullable(order.eventData().get(Folder.SUPPLIER));
    Optional<String> audience = Optional.ofNullable(order.eventData().get(Membership.AUDIENCE));
    if (kind == RowKind.COUPONS && supplier.filter(this::isPool).isEmpty()) {
      return Optional.of(
          new Said.Nonsense(
              ErrorCode.REWARD_SUPPLIER_NOT_FOUND.text(),
              "No program has a pool of coupons '%s'. Publish the program first, then drop the file again under another name."
                  .formatted(supplier.orElse(""))));
    }
    if (audience.isPresent() && audiences.named(client, audience.get()).isEmpty()) {
      return Optional.of(
          new Said.Nonsense(
              ErrorCode.AUDIENCE_NOT_FOUND.text(),
              "There is no audience '%s'. Make it first, then drop the file again under another name."
                  .formatted(audience.get())));
    }
    return Optional.empty();
  }

  private boolean isPool(String id) {
    return programs.of(client).newest().stream()
        .flatMap(version -> version.program().suppliers().stream())
        .anyMatch(
            supplier -> supplier.id().equals(id) && supplier.kind() == Supplier.Kind.COUPON_POOL);
  }
}
