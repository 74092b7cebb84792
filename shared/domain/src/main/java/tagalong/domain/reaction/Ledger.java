package tagalong.domain.reaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What cannot be recomputed: what was given, and the decisions that rest frozen under it. Original
 * data.
 *
 * @param settled by program, the referral that something was granted on
 * @param granted by program and rule, how many rewards
 * @param credited by program and rule, how many credits were sent to advocates
 * @param mailed by program and e-mail and day, or program and e-mail and recipient, how many
 *     e-mails about steps were promised
 * @param received by program, rule and day, how many credits of friends were let through, where
 *     that is limited
 * @param places taken under limits of a time
 */
public record Ledger(
    Map<String, Referral> settled,
    Map<String, Integer> granted,
    Map<String, Integer> credited,
    Map<String, Integer> mailed,
    Map<String, Integer> received,
    Optional<Places> places) {
  public static final Ledger EMPTY =
      new Ledger(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());

  public Ledger {
    settled = Map.copyOf(settled);
    granted = Map.copyOf(granted);
    credited = Map.copyOf(credited);
    mailed = Map.copyOf(mailed);
    received = Map.copyOf(received);
  }

  int granted(String program, String rule) {
    return granted.getOrDefault(name(program, rule), 0);
  }

  int credited(String program, String rule) {
    return credited.getOrDefault(name(program, rule), 0);
  }

  Ledger granting(String program, String rule) {
    return new Ledger(
        settled, oneMore(granted, name(program, rule)), credited, mailed, received, places);
  }

  Ledger crediting(String program, String rule) {
    return new Ledger(
        settled, granted, oneMore(credited, name(program, rule)), mailed, received, places);
  }

  int mailed(String what) {
    return mailed.getOrDefault(what, 0);
  }

  /** How many different things of that beginning were mailed. */
  long mailedTo(String beginning) {
    return mailed.keySet().stream().filter(what -> what.startsWith(beginning)).count();
  }

  Ledger mailing(String what) {
    return new Ledger(settled, granted, credited, oneMore(mailed, what), received, places);
  }

  int received(String what) {
    return received.getOrDefault(what, 0);
  }

  Ledger receiving(String what) {
    return new Ledger(settled, granted, credited, mailed, oneMore(received, what), places);
  }

  /** The places that are taken under limits of a time. */
  Places taken() {
    return places.orElse(Places.NONE);
  }

  Ledger with(Places taken) {
    return new Ledger(
        settled,
        granted,
        credited,
        mailed,
        received,
        taken.equals(Places.NONE) ? Optional.empty() : Optional.of(taken));
  }

  /** The same, with other numbers of rewards granted. */
  public Ledger grantedInstead(Map<String, Integer> other) {
    return new Ledger(settled, other, credited, mailed, received, places);
  }

  Ledger settling(String program, Referral referral) {
    Map<String, Referral> more = new TreeMap<>(settled);
    more.putIfAbsent(program, referral);
    return new Ledger(more, granted, credited, mailed, received, places);
  }

  /** With what another ledger has settled besides. */
  Ledger settlingAlso(Ledger other) {
    Map<String, Referral> more = new TreeMap<>(other.settled);
    more.putAll(settled);
    return new Ledger(more, granted, credited, mailed, received, places);
  }

  /** Both together: what either was granted counts. */
  Ledger and(Ledger other) {
    Map<String, Referral> both = new HashMap<>(other.settled);
    both.putAll(settled);
    return new Ledger(
        both,
        sum(granted, other.granted),
        sum(credited, other.credited),
        sum(mailed, other.mailed),
        sum(received, other.received),
        other.places.map(more -> taken().and(more)).or(() -> places));
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
