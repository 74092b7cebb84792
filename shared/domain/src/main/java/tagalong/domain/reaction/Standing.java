package tagalong.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tagalong.domain.audience.Membership;
import tagalong.domain.event.Event;

/**
 * Where a person stands after the last entry of the timeline: everything that the next entry's
 * judgement needs, rebuilt at will.
 *
 * @param last the latest time folded
 * @param profile names and locale, as last told
 * @param steps by program and step, when it was first taken
 * @param referrals by program, who referred this person
 * @param shown by program and zone, the variant that this person saw last
 * @param background what rules of quality need to know besides
 * @param audiences what the company has put this person into, by audience
 * @param edition of folding that was there when the timeline began, or was last folded whole; what
 *     folding has learned since may be missing
 */
public record Standing(
    Optional<Instant> last,
    Map<String, String> profile,
    Map<String, Instant> steps,
    Map<String, List<Referral>> referrals,
    Map<String, String> shown,
    Optional<Background> background,
    Map<String, Membership> audiences,
    int edition) {
  /** Counts up whenever folding remembers something more, such as which variants were shown. */
  public static final int EDITION = 1;

  private static final int MOST_REFERRALS = 400;
  static final Standing NONE =
      new Standing(
          Optional.empty(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Optional.empty(),
          Map.of(),
          EDITION);

  public Standing {
    profile = Map.copyOf(profile);
    steps = Map.copyOf(steps);
    referrals = Map.copyOf(referrals);
    shown = Map.copyOf(shown);
    audiences = Map.copyOf(audiences);
  }

  Background known() {
    return background.orElse(Background.NONE);
  }

  /** With more that rules of quality need to know, if it is any. */
  Standing with(Background more) {
    return more.equals(Background.NONE)
        ? this
        : new Standing(
            last, profile, steps, referrals, shown, Optional.of(more), audiences, edition);
  }

  /** Whether an entry of that time can be folded onto what stands, without what came before. */
  boolean isBefore(Instant time) {
    return last.isEmpty() || last.get().isBefore(time);
  }

  Optional<Instant> first(String program, String step) {
    return Optional.ofNullable(steps.get(program + "/" + step));
  }

  /** When each step of a program was first taken, up to a time. */
  Map<String, Instant> firsts(String program, Instant until) {
    String prefix = program + "/";
    Map<String, Instant> taken = new TreeMap<>();
    steps.forEach(
        (step, time) -> {
          if (step.startsWith(prefix) && !time.isAfter(until)) {
            taken.put(step.substring(prefix.length()), time);
          }
        });
    return taken;
  }

  List<Referral> referrals(String program) {
    return referrals.getOrDefault(program, List.of());
  }

  Standing at(Instant time) {
    return new Standing(
        Optional.of(time), profile, steps, referrals, shown, background, audiences, edition);
  }

  Standing taking(String program, String step, Instant time) {
    Map<String, Instant> more = new TreeMap<>(steps);
    more.putIfAbsent(program + "/" + step, time);
    return new Standing(last, profile, more, referrals, shown, background, audiences, edition);
  }

  Standing seeing(String program, String zone, String variant) {
    Map<String, String> more = new TreeMap<>(shown);
    more.put(program + "/" + zone, variant);
    return new Standing(last, profile, steps, referrals, more, background, audiences, edition);
  }

  /** What an event says of the audiences that this person is in. */
  Standing joining(Event event) {
    Map<String, Membership> now = Membership.after(audiences, event);
    return now.equals(audiences)
        ? this
        : new Standing(last, profile, steps, referrals, shown, background, now, edition);
  }

  boolean isIn(Set<String> any) {
    return any.isEmpty() || any.stream().anyMatch(audiences::containsKey);
  }

  /** The same, as it was before variants were remembered. */
  public Standing withoutVariants() {
    return new Standing(last, profile, steps, referrals, Map.of(), background, audiences, EDITION);
  }

  /** The variants that this person has seen in a program, by zone. */
  Map<String, String> variants(String program) {
    String prefix = program + "/";
    Map<String, String> seen = new TreeMap<>();
    shown.forEach(
        (zone, variant) -> {
          if (zone.startsWith(prefix)) {
            seen.put(zone.substring(prefix.length()), variant);
          }
        });
    return seen;
  }

  Standing referred(String program, Referral referral) {
    List<Referral> longer = new ArrayList<>(referrals(program));
    longer.add(referral);
    longer.sort(Referral.EARLIEST_FIRST);
    Map<String, List<Referral>> more = new TreeMap<>(referrals);
    more.put(program, bounded(longer));
    return new Standing(last, profile, steps, more, shown, background, audiences, edition);
  }

  /** Of very many referrals the first and the last are kept, so that a head stays small. */
  private static List<Referral> bounded(List<Referral> referrals) {
    if (referrals.size() <= MOST_REFERRALS) {
      return List.copyOf(referrals);
    }
    int half = MOST_REFERRALS / 2;
    List<Referral> ends = new ArrayList<>(referrals.subList(0, half));
    ends.addAll(referrals.subList(referrals.size() - half, referrals.size()));
    return List.copyOf(ends);
  }

  Standing knowing(Map<String, String> told) {
    if (told.isEmpty()) {
      return this;
    }
    return new Standing(
        last, Profile.and(profile, told), steps, referrals, shown, background, audiences, edition);
  }
}
