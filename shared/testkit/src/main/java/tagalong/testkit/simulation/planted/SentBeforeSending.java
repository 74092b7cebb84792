package tagalong.testkit.simulation.planted;

import java.util.List;
import tagalong.domain.message.Message;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** A message says that it is sent before it is handed over. */
final class SentBeforeSending extends ChangedStore {
  SentBeforeSending(Store store) {
    super(store);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    return store.commit(
        writes.stream().map(write -> Rewritten.by(SentBeforeSending::sent, write)).toList());
  }

  private static Row sent(Row row) {
    return row.content() instanceof Message message
            && message.status() == Message.Status.HANDED_OVER
        ? row.holding(message.becoming(Message.Status.SENT, message.attempts(), message.problem()))
        : row;
  }
}
