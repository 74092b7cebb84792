package tagalong.domain.sharing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.sharing.Unfit.Reason;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.Write;

/** Makes share links and changes them. */
public final class MakingShareables {
  /** So many links has a person at most. */
  public static final int MOST = 100;

  /** So many are made for an address that nobody has proven to be theirs. */
  public static final int MOST_UNPROVEN = 10;

  private static final int ATTEMPTS = 30;
  private static final String UNNAMED = "default";

  private final Store store;
  private final Shareables shareables;
  private final Landings landings;
  private final ClaimingCodes claiming;
  private final Clock clock;

  public MakingShareables(Store store, Landings landings, RecentPrograms programs, Clock clock) {
    this.store = store;
    this.shareables = new Shareables(store);
    this.landings = landings;
    this.claiming = new ClaimingCodes(store, programs, clock);
    this.clock = clock;
  }

  /** Makes a new link. */
  public Made make(Owner owner, Wish wish, Candidates codes) {
    return problem(owner, wish)
        .<Made>map(Made.Refused::new)
        .orElseGet(() -> fresh(owner, wish, codes, shareables.of(owner)));
  }

  /** The link of that key, or else of that label; makes it where there is none, once. */
  public Made getOrMake(Owner owner, Wish wish, Candidates codes) {
    Optional<Unfit> problem = problem(owner, wish);
    if (problem.isPresent()) {
      return new Made.Refused(problem.get());
    }
    List<Shareable> mine = shareables.of(owner);
    Optional<Shareable> there = like(wish, mine);
    if (there.isPresent()) {
      return new Made.Done(there.get());
    }
    String key = wish.key().orElseGet(() -> named(wish));
    Made made = fresh(owner, wish.under(key), codes, mine);
    // Somebody was faster: then it is theirs that both get.
    return made instanceof Made.Refused(Unfit unfit) && unfit.reason() == Reason.KEY_TAKEN
        ? shareables.named(owner, key).<Made>map(Made.Done::new).orElse(made)
        : made;
  }

  /** The same, and as it is wished for afterwards. */
  public Made getMakeOrChange(Owner owner, Wish wish, Candidates codes) {
    return switch (getOrMake(owner, wish, codes)) {
      case Made.Done(Shareable shareable) when !shareable.isAs(wish) ->
          change(owner, shareable, wish);
      case Made.Done done -> done;
      case Made.Refused refused -> refused;
    };
  }

  /** Changes what a wish names. */
  public Made change(Owner owner, Shareable shareable, Wish wish) {
    if (!owner.sure()) {
      return refused(
          Reason.NOT_PROVEN, "Prove who you are to change a link, for example by a JWT.");
    }
    Optional<Unfit> problem = problem(owner, wish);
    if (problem.isPresent()) {
      return new Made.Refused(problem.get());
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Row row = shareables.row(shareable.owner().world(), shareable.code()).orElseThrow();
      Shareable before = row.as(Shareable.class);
      Shareable changed = before.as(wish, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      if (!changed.key().equals(before.key()) && holds(shareables.of(owner), changed.key())) {
        return new Made.Refused(Unfit.keyTaken(changed.key()));
      }
      if (store.commit(changing(row, before, changed)) instanceof Outcome.Committed) {
        return new Made.Done(changed);
      }
    }
    throw new StoreUnavailable("too many at once change the link " + shareable.code());
  }

  private List<Write> changing(Row row, Shareable before, Shareable changed) {
    List<Write> writes = new ArrayList<>(List.of(new Write.Update(row.holding(changed))));
    if (!changed.key().equals(before.key())) {
      Key old = OwnShareable.keyOf(before.owner(), before.key());
      store.get(old).ifPresent(was -> writes.add(new Write.Remove(old, was.version())));
      writes.add(new Write.Insert(OwnShareable.row(changed)));
    }
    return writes;
  }

  private Made fresh(Owner owner, Wish wish, Candidates codes, List<Shareable> mine) {
    Optional<Shareable> already =
        mine.stream().filter(one -> isAsked(codes, one) && one.isAs(wish)).findFirst();
    if (already.isPresent()) {
      return new Made.Done(already.get());
    }
    if (wish.key().filter(key -> holds(mine, key)).isPresent()) {
      return new Made.Refused(Unfit.keyTaken(wish.key().get()));
    }
    int most = owner.sure() ? MOST : MOST_UNPROVEN;
    if (mine.size() >= most) {
      return refused(
          Reason.TOO_MANY, "There are %d links already. Change one of them.".formatted(most));
    }
    return codes
        .asked()
        .flatMap(code -> claiming.unfit(owner, code))
        .<Made>map(Made.Refused::new)
        .or(() -> claimed(owner, wish.into(claiming.program(owner, wish)), codes, mine.size()))
        .orElseGet(() -> new Made.Refused(claiming.taken(owner, codes.asked().orElseThrow())));
  }

  private Optional<Made> claimed(Owner owner, Wish wish, Candidates codes, int from) {
    for (Iterator<String> all = codes.of(owner, wish.program(), from).iterator(); all.hasNext(); ) {
      Optional<Made> made = claiming.claim(owner, wish, all.next());
      if (made.isPresent()) {
        return made;
      }
    }
    return Optional.empty();
  }

  private Optional<Unfit> problem(Owner owner, Wish wish) {
    if (!owner.sure() && wish.key().filter(Shareables::isShown).isPresent()) {
      return Optional.of(
          new Unfit(
              Reason.NOT_PROVEN, "Prove who you are to choose which link is shown as yours."));
    }
    return new Fitness(landings, owner.client()).problem(wish);
  }

  private static boolean holds(List<Shareable> mine, String key) {
    return mine.stream().anyMatch(one -> one.key().equals(key));
  }

  private static boolean isAsked(Candidates codes, Shareable one) {
    return codes.asked().filter(one.code()::equalsIgnoreCase).isPresent();
  }

  private static Optional<Shareable> like(Wish wish, List<Shareable> mine) {
    return mine.stream()
        .filter(
            one ->
                wish.key().isPresent()
                    ? wish.key().get().equals(one.key())
                    : wish.label().equals(one.label()) && isInto(wish, one))
        .findFirst();
  }

  private static boolean isInto(Wish wish, Shareable one) {
    return wish.program().isEmpty() || wish.program().equals(one.program());
  }

  private static String named(Wish wish) {
    String name =
        Stream.concat(wish.label().stream(), wish.program().stream())
            .collect(Collectors.joining("/"));
    return name.isEmpty() ? UNNAMED : name;
  }

  private static Made refused(Reason reason, String said) {
    return new Made.Refused(new Unfit(reason, said));
  }
}
