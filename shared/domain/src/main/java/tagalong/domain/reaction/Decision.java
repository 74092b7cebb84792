package tagalong.domain.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tagalong.domain.event.Subject;
import tagalong.domain.message.Message;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Key;
import tagalong.domain.webhook.Notice;

/**
 * What should be true of one person after some news: the difference that a commit writes.
 *
 * @param fresh entries that the timeline does not have yet
 * @param changed entries that mean something else now
 * @param claims business keys to be claimed, and the event that claims each
 * @param spending what the rewards are paid from
 * @param unasked advocates who should have been looked at before this was decided
 * @param due when to fold once more, because something waits until then
 * @param more whether folding once more would give more; one commit holds only so much
 */
record Decision(
    Head head,
    List<Entry> fresh,
    List<Entry> changed,
    List<Credit> credits,
    List<Fact> facts,
    List<Reward> rewards,
    List<Message> messages,
    List<Notice> notices,
    Map<Subject, String> claims,
    Spending spending,
    Set<Subject> unasked,
    Set<Instant> due,
    boolean more) {
  /** Whether all was known that it rests on. */
  boolean isInformed() {
    return unasked.isEmpty() && spending.unknown().isEmpty();
  }

  /** Whether it freezes a referral that was not frozen before. */
  boolean settlesMoreThan(Head before) {
    return head.ledger().settled().size() > before.ledger().settled().size();
  }

  /** Without the facts that wait already. */
  Decision without(Set<Key> waiting) {
    List<Fact> untold = facts.stream().filter(fact -> !waiting.contains(fact.row().key())).toList();
    return new Decision(
        head, fresh, changed, credits, untold, rewards, messages, notices, claims, spending,
        unasked, due, more);
  }
}
