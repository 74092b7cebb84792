package tagalong.domain.sharing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Subject;
import tagalong.domain.fulfilment.Coupons;
import tagalong.domain.program.Program;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.program.ShareLink;
import tagalong.domain.program.Supplier;
import tagalong.domain.reaction.CodeHead;
import tagalong.domain.reaction.Fact;
import tagalong.domain.sharing.Unfit.Reason;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.Write;

/**
 * Claims codes for people. A code is claimed in the commit that makes its link: it is one person's,
 * for good, however many want it at once.
 */
final class ClaimingCodes {
  private static final int ATTEMPTS = 30;
  private static final int MOST_ALTERNATIVES = 3;
  private final Store store;
  private final Shareables shareables;
  private final Coupons coupons;
  private final RecentPrograms programs;
  private final Clock clock;

  ClaimingCodes(Store store, RecentPrograms programs, Clock clock) {
    this.store = store;
    this.shareables = new Shareables(store);
    this.coupons = new Coupons(store);
    this.programs = programs;
    this.clock = clock;
  }

  /** Empty when the code is somebody else's, or has a link. */
  Optional<Made> claim(Owner owner, Wish wish, String code) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (!isFree(owner, code) || isCoupon(owner, code)) {
        return Optional.empty();
      }
      Shareable made = made(owner, wish, code);
      switch (store.commit(making(owner, made))) {
        case Outcome.Committed done -> {
          return Optional.of(new Made.Done(made));
        }
        case Outcome.Refused(Set<Key> keys) -> {
          if (keys.contains(OwnShareable.keyOf(owner.person(), made.key()))) {
            return Optional.of(new Made.Refused(Unfit.keyTaken(made.key())));
          }
        }
      }
    }
    throw new StoreUnavailable("too many at once want the code " + code);
  }

  /** The program that a new link belongs to: the one that is named, or the only one there is. */
  Optional<String> program(Owner owner, Wish wish) {
    List<String> all =
        ShareLink.programs(programs.now(owner.client())).stream().map(Program::id).toList();
    return wish.program()
        .filter(all::contains)
        .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
  }

  /** What keeps a code from being anybody's. */
  Optional<Unfit> unfit(Owner owner, String code) {
    Optional<Unfit> unfit = Fitness.code(code);
    if (unfit.isPresent()) {
      return unfit
          .filter(u -> u.reason() != Reason.CODE_RESERVED)
          .or(() -> unfit.map(u -> new Unfit(u.reason(), u.said(), alternatives(owner, code))));
    }
    return isCoupon(owner, code)
        ? Optional.of(
            new Unfit(
                Reason.CODE_OF_COUPON,
                "This is the code of a coupon. Choose another.",
                alternatives(owner, code)))
        : Optional.empty();
  }

  Unfit taken(Owner owner, String code) {
    return new Unfit(
        Reason.CODE_TAKEN,
        "This code is somebody's already. Choose another.",
        alternatives(owner, code));
  }

  private Shareable made(Owner owner, Wish wish, String code) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Shareable(
        code,
        wish.key().orElse(code),
        owner.person(),
        shareables.program(owner.person().world(), code).or(wish::program),
        wish.label(),
        wish.content().orElse(ShareContent.NONE),
        wish.target(),
        wish.data().orElse(Map.of()),
        now,
        now);
  }

  private List<Write> making(Owner owner, Shareable made) {
    Subject code = Subject.code(owner.person().world(), made.code());
    CodeHead owned = new CodeHead(code, Optional.of(owner.party()), made.program());
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Insert(made.row()));
    writes.add(new Write.Insert(OwnShareable.row(made)));
    Optional<Row> head = store.get(code.head());
    if (head.isEmpty()) {
      writes.add(new Write.Insert(Row.of(code.head(), owned)));
    } else if (head.get().as(CodeHead.class).owner().isEmpty()) {
      writes.add(new Write.Update(head.get().holding(owned)));
      // Whoever came with it before waits there, until somebody looks.
      String id = DerivedId.of("code claimed", code.partition());
      writes.add(
          new Write.Put(
              new Fact.CodeGiven(
                      id, code, owner.party(), made.program(), made.created(), made.code())
                  .row()));
    }
    return writes;
  }

  private boolean isFree(Owner owner, String code) {
    Subject subject = Subject.code(owner.person().world(), code);
    return shareables.giver(subject).map(giver -> shareables.isOf(owner, giver)).orElse(true)
        && shareables.row(subject.world(), code).isEmpty();
  }

  /** Coupons refer friends too: nobody else may have their codes. */
  private boolean isCoupon(Owner owner, String code) {
    return programs.now(owner.client()).stream()
        .flatMap(version -> version.program().suppliers().stream())
        .filter(supplier -> supplier.kind() == Supplier.Kind.COUPON_POOL)
        .map(Supplier::id)
        .distinct()
        .anyMatch(supplier -> coupons.knows(owner.client().id(), supplier, code));
  }

  private Map<String, String> alternatives(Owner owner, String code) {
    String free =
        Candidates.numbered(code)
            .filter(other -> Fitness.code(other).isEmpty() && !isCoupon(owner, other))
            .filter(other -> isFree(owner, other))
            .limit(MOST_ALTERNATIVES)
            .collect(Collectors.joining(","));
    Map<String, String> parameters = new HashMap<>(Map.of("code", code));
    if (!free.isEmpty()) {
      parameters.put("alternatives", free);
    }
    return parameters;
  }
}
