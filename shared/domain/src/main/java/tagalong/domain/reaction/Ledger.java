package tagalong.domain.reaction;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What cannot be recomputed: what was given, and the decisions that rest frozen under it. Original
 * data.
 *
 * @param settled by program, the referral that something was granted on
 * @param granted by program and rule, how many rewards
 * @param credited by program and rule, how many credits were sent to advocates
 */
public record Ledger(
    Map<String, Referral> settled, Map<String, Integer> granted, Map<String, Integer> credited) {
  static final Ledger EMPTY = new Ledger(Map.of(), Map.of(), Map.of());

  public Ledger {
    settled = Map.copyOf(settled);
    granted = Map.copyOf(granted);
    credited = Map.copyOf(credited);
  }

  int granted(String program, String rule) {
    return granted.getOrDefault(name(program, rule), 0);
  }

  int credited(String program, String rule) {
    return credited.getOrDefault(name(program, rule), 0);
  }

  Ledger granting(String program, String rule) {
    return new Ledger(settled, oneMore(granted, name(program, rule)), credited);
  }

  Ledger crediting(String program, String rule) {
    return new Ledger(settled, granted, oneMore(credited, name(program, rule)));
  }

  Ledger settling(String program, Referral referral) {
    Map<String, Referral> more = new TreeMap<>(settled);
    more.putIfAbsent(program, referral);
    return new Ledger(more, granted, credited);
  }

  /** With what another ledger has settled besides. */
  Ledger settlingAlso(Ledger other) {
    Map<String, Referral> more = new TreeMap<>(other.settled);
    more.putAll(settled);
    return new Ledger(more, granted, credited);
  }

  /** Both together: what either was granted counts. */
  Ledger and(Ledger other) {
    Map<String, Referral> both = new HashMap<>(other.settled);
    both.putAll(settled);
    return new Ledger(both, sum(granted, other.granted), sum(credited, other.credited));
  }

  private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
    Map<String, Integer> sum = new HashMap<>(one);
    other.forEach((name, count) -> sum.merge(name, count, Integer::sum));
    return sum;
  }

  private static Map<String, Integer> oneMore(Map<String, Integer> counts, String name) {
    return sum(counts, Map.of(name, 1));
  }

  private static String name(String program, String rule) {
    return program + "/" + rule;
  }
}
