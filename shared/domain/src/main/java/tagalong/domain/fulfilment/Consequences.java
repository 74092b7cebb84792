package tagalong.domain.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tagalong.domain.message.Message;
import tagalong.domain.program.Programs;
import tagalong.domain.reaction.Promising;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;
import tagalong.domain.webhook.Listeners;
import tagalong.domain.webhook.Notice;
import tagalong.domain.webhook.Occurrence;
import tagalong.domain.webhook.Webhooks;

/**
 * Whom to tell that a reward came into its present state: the rewardee by mail, once for each
 * e-mail of the program, and the client's webhooks.
 */
final class Consequences {
  private final Store store;
  private final Programs programs;
  private final Webhooks webhooks;

  Consequences(Store store, Clock clock) {
    this.store = store;
    this.programs = new Programs(store, clock);
    this.webhooks = new Webhooks(store);
  }

  List<Write> of(Reward reward, Instant now) {
    return Stream.concat(mails(reward, now), notices(reward, now))
        .<Write>map(Write.Insert::new)
        .toList();
  }

  private Stream<Row> mails(Reward reward, Instant now) {
    return programs
        .of(reward.world().client())
        .version(reward.program(), reward.version())
        .map(version -> Promising.messages(reward, version, now))
        .stream()
        .flatMap(List::stream)
        .map(Message::row)
        .filter(row -> store.get(row.key()).isEmpty());
  }

  private Stream<Row> notices(Reward reward, Instant now) {
    return Listeners.of(webhooks, reward.world().client())
        .notices(Occurrence.of(reward), now, now)
        .stream()
        .map(Notice::row);
  }
}
