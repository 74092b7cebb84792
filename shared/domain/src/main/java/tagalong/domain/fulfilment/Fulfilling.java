package tagalong.domain.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import tagalong.domain.agenda.Task;
import tagalong.domain.agenda.Timers;
import tagalong.domain.event.Container;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.program.Programs;
import tagalong.domain.program.Referrals.Way;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Party;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Family;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Gives newly granted rewards what fulfils them: the code, the reward's new state and the message
 * about it in one commit. Safe to repeat. Where no code is left, the reward waits.
 */
public final class Fulfilling {
  private static final int ATTEMPTS = 60;
  private final Store store;
  private final Rewards rewards;
  private final Programs programs;
  private final Consequences consequences;
  private final Advancing advancing;
  private final Coupons coupons;
  private final Timers timers;
  private final Clock clock;
  private final RandomGenerator random;

  public Fulfilling(Store store, Clock clock, RandomGenerator random) {
    this.store = store;
    this.rewards = new Rewards(store);
    this.programs = new Programs(store, clock);
    this.consequences = new Consequences(store, clock);
    this.advancing = new Advancing(store, consequences, clock);
    this.coupons = new Coupons(store);
    this.timers = new Timers(clock);
    this.clock = clock;
    this.random = random;
  }

  /** Does what an event of the company's says became of a reward, if it says so. */
  public void advance(Event event) {
    advancing.advance(event).ifPresent(reward -> fulfil(event.world().client(), reward));
  }

  /** Takes a reward back that was not redeemed in its time. */
  public void expire(Task.Expire task) {
    advancing.expire(task.client(), task.reward());
  }

  /** Looks after a newly granted reward: sees to it that it ends in time, and fulfils it. */
  public void attend(Reward reward) {
    String client = reward.world().client();
    reward
        .expiry()
        .ifPresent(
            end -> store.commit(List.of(timers.set(new Task.Expire(client, reward.id()), end))));
    fulfil(client, reward.id());
  }

  /** Fulfils a reward, if it is one that we fulfil and is not fulfilled yet. */
  public void fulfil(String client, String rewardId) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Row> row = rewards.rowOf(client, rewardId).filter(Fulfilling::isOurs);
      if (row.isEmpty()) {
        waitNoMore(client, rewardId);
        return;
      }
      if (fulfilled(row.get(), attempt)) {
        return;
      }
    }
    throw new IllegalStateException("too many take codes at once, " + rewardId + " waits");
  }

  /**
   * Tries again what waits for codes, at most so many rewards; an empty pool stands in nobody's
   * way.
   */
  public void restock(int most) {
    Set<String> empty = new HashSet<>();
    int tried = 0;
    for (Row row : store.range(Span.of(Family.AGENDA, OutOfStock.PARTITION, ""))) {
      OutOfStock waiting = row.as(OutOfStock.class);
      String pool = waiting.client() + "#" + waiting.supplier();
      if (tried < most && !empty.contains(pool)) {
        boolean stocked = coupons.balance(waiting.client(), waiting.supplier(), 1) > 0;
        if (stocked) {
          fulfil(waiting.client(), waiting.reward());
          tried++;
        } else {
          empty.add(pool);
        }
      }
    }
  }

  /** Tries again what waits for codes of one supplier; at most so many rewards. */
  public void restock(String client, String supplier, int most) {
    store.range(Span.of(Family.AGENDA, OutOfStock.PARTITION, client + "#")).stream()
        .map(row -> row.as(OutOfStock.class))
        .filter(waiting -> waiting.supplier().equals(supplier))
        .limit(most)
        .forEach(waiting -> fulfil(client, waiting.reward()));
  }

  /** What was revoked meanwhile waits for no code. */
  private void waitNoMore(String client, String reward) {
    store
        .get(OutOfStock.key(client, reward))
        .ifPresent(row -> store.commit(List.of(new Write.Remove(row.key(), row.version()))));
  }

  private static boolean isOurs(Row row) {
    Reward reward = row.as(Reward.class);
    return reward.state() == RewardState.EARNED && reward.supplier().kind().hasCodes();
  }

  private boolean fulfilled(Row row, int attempt) {
    Reward reward = row.as(Reward.class);
    String client = reward.world().client();
    Supplier supplier = reward.supplier();
    if (reward.world().container() == Container.TEST) {
      return commits(row, "TEST-" + DerivedId.of(reward.id()), List.of());
    }
    if (supplier.code().isPresent()) {
      return commits(row, supplier.code().get(), List.of());
    }
    if (reward.code().isPresent()) {
      return commits(row, reward.code().get(), List.of());
    }
    Optional<Row> free = coupons.candidate(client, supplier.id(), reward.id(), attempt);
    if (free.isPresent()) {
      String code = free.get().as(Coupon.class).code();
      return commits(row, code, Coupons.taking(client, free.get(), reward.id()));
    }
    if (supplier.generate().isPresent()) {
      String code = made(supplier.generate().get());
      return commits(
          row,
          code,
          List.of(Coupons.making(client, supplier.id(), code, reward.id(), clock.instant())));
    }
    store.append(
        List.of(new OutOfStock(client, supplier.id(), reward.id(), clock.instant()).row()));
    return true;
  }

  private boolean commits(Row row, String code, List<Write> claims) {
    Instant now = clock.instant();
    Reward fulfilled =
        row.as(Reward.class).becoming(RewardState.FULFILLED, Optional.of(code), now, "");
    List<Write> writes = new ArrayList<>(claims);
    writes.add(new Write.Update(row.holding(fulfilled)));
    writes.addAll(consequences.of(fulfilled, now));
    programs
        .of(fulfilled.world().client())
        .version(fulfilled.program(), fulfilled.version())
        .filter(version -> version.program().referrals().ways().contains(Way.COUPON_CODE))
        .filter(version -> fulfilled.supplier().code().isEmpty())
        .ifPresent(version -> writes.add(given(fulfilled, code, now)));
    store
        .get(OutOfStock.key(fulfilled.world().client(), fulfilled.id()))
        .ifPresent(waiting -> writes.add(new Write.Remove(waiting.key(), waiting.version())));
    return store.commit(writes) instanceof Outcome.Committed;
  }

  /** Where a coupon code refers friends: that it is this person's. */
  private static Write given(Reward reward, String code, Instant now) {
    Subject about = Subject.code(reward.world(), code);
    Party owner = new Party(reward.person(), reward.key(PersonKey.Kind.EMAIL));
    String id = DerivedId.of("code given", reward.id());
    return new Write.Put(
        new Fact.CodeGiven(id, about, owner, Optional.empty(), now, reward.cause()).row());
  }

  private String made(String pattern) {
    String digits = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    StringBuilder code = new StringBuilder();
    pattern
        .chars()
        .map(c -> c == '#' ? digits.charAt(random.nextInt(digits.length())) : c)
        .forEach(code::appendCodePoint);
    return code.toString();
  }
}
