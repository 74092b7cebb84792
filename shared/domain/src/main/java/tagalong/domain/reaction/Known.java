package tagalong.domain.reaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Row;

/**
 * What is known of what people share, and a fold of one of them cannot say.
 *
 * @param holders whose the business keys are already that this person's events name, and the places
 *     that they need; grows when a commit is refused because somebody was first
 * @param budgets how much of the budgets is spent that this person's rewards are paid from; empty
 *     of which nothing is
 * @param advocates what is known of those who referred this person, where that matters
 */
record Known(
    Map<Subject, String> holders,
    Map<Subject, Optional<Row>> budgets,
    Map<Subject, Optional<Head>> advocates) {
  static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of());

  Known {
    holders = Map.copyOf(holders);
    budgets = Map.copyOf(budgets);
    advocates = Map.copyOf(advocates);
  }

  Known and(Subject businessKey, String holder) {
    Map<Subject, String> more = new HashMap<>(holders);
    more.put(businessKey, holder);
    return new Known(more, budgets, advocates);
  }

  Known and(Map<Subject, Optional<Row>> looked, Map<Subject, Optional<Head>> asked) {
    Map<Subject, Optional<Row>> more = new HashMap<>(budgets);
    more.putAll(looked);
    Map<Subject, Optional<Head>> others = new HashMap<>(advocates);
    others.putAll(asked);
    return new Known(holders, more, others);
  }
}
