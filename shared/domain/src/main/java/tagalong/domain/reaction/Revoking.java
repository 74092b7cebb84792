package tagalong.domain.reaction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.Subject;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RewardState;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;
import tagalong.domain.webhook.Listeners;
import tagalong.domain.webhook.Occurrence;
import tagalong.domain.webhook.Webhooks;

/** Revokes rewards that are taken back, unless they are redeemed: the ledger keeps their place. */
final class Revoking {
  private final Store store;
  private final Clock clock;
  private final Programs programs;
  private final Rewards rewards;
  private final Webhooks webhooks;

  Revoking(Store store, Clock clock, Programs programs) {
    this.store = store;
    this.clock = clock;
    this.programs = programs;
    this.rewards = new Rewards(store);
    this.webhooks = new Webhooks(store);
  }

  /** Does what the first fact asks that takes something back. False when there is none. */
  boolean revokes(Subject subject, List<Row> waiting) {
    for (Row row : waiting) {
      if (row.content() instanceof Fact.TakenBack fact) {
        Optional<Outcome> done = takenBack(subject, row, fact);
        if (done.isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Empty when what is to be taken back has not arrived yet, or arrived elsewhere. */
  private Optional<Outcome> takenBack(Subject subject, Row row, Fact.TakenBack fact) {
    return switch (fact.kind()) {
      case REWARD -> Optional.of(revoke(subject, row, fact, Optional.of(fact.given())));
      case CREDIT ->
          store
              .get(subject.key(Credit.RECEIVED + fact.given()))
              .map(credit -> revoke(subject, row, fact, credit.as(Credit.class).reward()));
      case FACT, MESSAGE, NOTICE, APPROVAL, REFUSED ->
          throw new IllegalStateException("nobody takes back " + fact);
    };
  }

  private Outcome revoke(Subject subject, Row row, Fact.TakenBack fact, Optional<String> reward) {
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Remove(row.key(), row.version()));
    reward
        .flatMap(id -> rewards.rowOf(subject.world().client(), id))
        .filter(found -> isOpen(found.as(Reward.class).state()))
        .ifPresent(found -> writes.addAll(revoked(found, fact)));
    return store.commit(writes);
  }

  private List<Write> revoked(Row row, Fact.TakenBack fact) {
    Instant now = clock.instant();
    Reward before = row.as(Reward.class);
    Reward after = before.becoming(RewardState.REVOKED, before.code(), now, fact.note());
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Update(row.holding(after)));
    programs
        .of(after.world().client())
        .version(after.program(), after.version())
        .map(version -> Promising.messages(after, version, now))
        .orElse(List.of())
        .forEach(message -> writes.add(new Write.Insert(message.row())));
    Listeners.of(webhooks, after.world().client())
        .notices(Occurrence.of(after), now, now)
        .forEach(notice -> writes.add(new Write.Insert(notice.row())));
    return writes;
  }

  private static boolean isOpen(RewardState state) {
    return switch (state) {
      case EARNED, FULFILLED, SENT -> true;
      case REDEEMED, FAILED, CANCELED, REVOKED -> false;
    };
  }
}
