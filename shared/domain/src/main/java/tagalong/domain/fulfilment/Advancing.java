package tagalong.domain.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Event;
import tagalong.domain.event.Source;
import tagalong.domain.program.RewardState;
import tagalong.domain.reward.Move;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Brings rewards into the states that a company's events say: the new state, and whom to tell of
 * it, in one commit that the reward's version guards. Safe to repeat, since a reward remembers
 * which event brought it where. What is not allowed from where the reward is changes nothing.
 */
final class Advancing {
  /** What only the company itself can say. */
  private static final Set<Source> BELIEVED = EnumSet.of(Source.SERVER, Source.FILE);

  private static final int ATTEMPTS = 60;
  private final Store store;
  private final Rewards rewards;
  private final Consequences consequences;
  private final Clock clock;

  Advancing(Store store, Consequences consequences, Clock clock) {
    this.store = store;
    this.rewards = new Rewards(store);
    this.consequences = consequences;
    this.clock = clock;
  }

  /** The reward that an event has brought somewhere, if it is about one. */
  Optional<String> advance(Event event) {
    Optional<Move> move = Move.named(event.name()).filter(m -> BELIEVED.contains(event.source()));
    Optional<String> id = move.flatMap(m -> event.data().text(Reward.ID));
    for (int attempt = 0; id.isPresent() && attempt < ATTEMPTS; attempt++) {
      Optional<Row> row =
          rewards
              .rowOf(event.world().client(), id.get())
              .filter(found -> found.as(Reward.class).world().equals(event.world()));
      if (row.isEmpty() || row.get().as(Reward.class).wasMovedBy(event.id().value())) {
        return row.isEmpty() ? Optional.empty() : id;
      }
      if (!move.get().isAllowedFrom(row.get().as(Reward.class).state())) {
        return Optional.empty();
      }
      if (commits(row.get(), move.get(), event)) {
        return id;
      }
    }
    if (id.isPresent()) {
      throw new IllegalStateException("too many change the reward " + id.get() + " at once");
    }
    return Optional.empty();
  }

  private boolean commits(Row row, Move move, Event event) {
    Instant now = clock.instant();
    Reward reward = row.as(Reward.class);
    List<Write> writes = new ArrayList<>();
    for (RewardState state : move.states()) {
      reward =
          reward.movedBy(event.id().value(), state, code(reward, move, event), now, said(event));
      writes.addAll(consequences.of(reward, now));
    }
    writes.add(new Write.Update(row.holding(reward)));
    if (move == Move.RETRY && reward.supplier().kind().hasCodes()) {
      // Nothing else would wake whoever fulfils it, should we end here.
      writes.add(
          new Write.Put(
              new OutOfStock(event.world().client(), reward.supplier().id(), reward.id(), now)
                  .row()));
    } else {
      noLongerWaiting(reward).ifPresent(writes::add);
    }
    return store.commit(writes) instanceof Outcome.Committed;
  }

  /** Takes back what was not redeemed in its time. */
  void expire(String client, String id) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Row> row =
          rewards
              .rowOf(client, id)
              .filter(found -> Move.REVOKE.isAllowedFrom(found.as(Reward.class).state()))
              .filter(found -> hasExpired(found.as(Reward.class)));
      if (row.isEmpty() || expired(row.get())) {
        return;
      }
    }
    throw new IllegalStateException("too many change the reward " + id + " at once");
  }

  private boolean hasExpired(Reward reward) {
    return reward.expiry().filter(end -> !end.isAfter(clock.instant())).isPresent();
  }

  private boolean expired(Row row) {
    Instant now = clock.instant();
    Reward reward = row.as(Reward.class);
    Reward revoked =
        reward.becoming(RewardState.REVOKED, reward.code(), now, "It expired, unredeemed.");
    List<Write> writes = new ArrayList<>(consequences.of(revoked, now));
    writes.add(new Write.Update(row.holding(revoked)));
    noLongerWaiting(reward).ifPresent(writes::add);
    return store.commit(writes) instanceof Outcome.Committed;
  }

  /** What will not be given waits for no code. */
  private Optional<Write> noLongerWaiting(Reward reward) {
    return store
        .get(OutOfStock.key(reward.world().client(), reward.id()))
        .map(row -> new Write.Remove(row.key(), row.version()));
  }

  /** A coupon stays the coupon that it is; what others give may be another one the next time. */
  private static Optional<String> code(Reward reward, Move move, Event event) {
    if (reward.supplier().kind().hasCodes()) {
      return reward.code();
    }
    return move == Move.RETRY
        ? Optional.empty()
        : event.data().text(Reward.PARTNER_ID).or(reward::code);
  }

  private static Map<String, String> said(Event event) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String name : Reward.SAID) {
      event.data().text(name).ifPresent(text -> said.put(name, text));
    }
    return said;
  }
}
