package tagalong.domain.reaction;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tagalong.domain.program.InForce;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.RewardRule;
import tagalong.domain.reward.Reward;

/**
 * The places that one person has taken under limits of a time, by when things happened. Of very
 * much the latest is kept, so that a head stays small; what is older than that finds no room.
 *
 * @param fixed by what is limited and the day, week, month or year, how much was earned in it
 * @param recent by what is limited, each that was earned, where a time has no fixed ends
 */
public record Places(Map<String, Tally> fixed, Map<String, List<Place>> recent) {
  static final Places NONE = new Places(Map.of(), Map.of());
  private static final int MOST_PERIODS = 400;
  private static final int MOST_RECENT = 1_000;

  /** So many rewards, worth so much together. */
  public record Tally(int rewards, BigDecimal value) {
    public Tally {
      value = plain(value);
    }

    static final Tally NOTHING = new Tally(0, BigDecimal.ZERO);

    Tally and(Tally other) {
      return new Tally(rewards + other.rewards, value.add(other.value));
    }
  }

  /** One reward and what it is worth. */
  public record Place(Instant at, BigDecimal value) {
    public Place {
      value = plain(value);
    }

    private static final Comparator<Place> EARLIEST_FIRST =
        Comparator.comparing(Place::at).thenComparing(Place::value);
  }

  public Places {
    fixed = Map.copyOf(fixed);
    recent = Map.copyOf(recent);
  }

  /** The places that rewards take, each by the version of its program that granted it. */
  public static Optional<Places> of(List<Reward> rewards, InForce programs) {
    Places places = NONE;
    for (Reward reward : rewards) {
      Optional<Program> program =
          programs.version(reward.program(), reward.version()).map(ProgramVersion::program);
      Optional<RewardRule> rule = program.flatMap(known -> known.rule(reward.rule()));
      if (rule.isPresent()) {
        places =
            new Caps(program.get(), rule.get(), reward.supplier(), reward.earned()).taking(places);
      }
    }
    return places.equals(NONE) ? Optional.empty() : Optional.of(places);
  }

  /** How much was earned in a period. */
  Tally in(String what, String period) {
    return fixed.getOrDefault(name(what, period), Tally.NOTHING);
  }

  /** The most that was earned in any time of that length which holds a moment. */
  Tally around(String what, Instant at, Duration span) {
    List<Place> places = recent.getOrDefault(what, List.of());
    Tally count = within(places, at, span);
    Tally worth = count;
    for (Place last : places) {
      if (last.at().isAfter(at) && last.at().isBefore(at.plus(span))) {
        Tally other = within(places, last.at(), span);
        count = other.rewards() > count.rewards() ? other : count;
        worth = other.value().compareTo(worth.value()) > 0 ? other : worth;
      }
    }
    return new Tally(count.rewards(), worth.value());
  }

  private static Tally within(List<Place> places, Instant end, Duration span) {
    return places.stream()
        .filter(place -> place.at().isAfter(end.minus(span)) && !place.at().isAfter(end))
        .map(place -> new Tally(1, place.value()))
        .reduce(Tally.NOTHING, Tally::and);
  }

  /** Whether so old a period was forgotten. */
  boolean hasForgotten(String what, String period) {
    List<String> kept = periods(fixed, what);
    return kept.size() >= MOST_PERIODS && kept.getFirst().compareTo(name(what, period)) > 0;
  }

  /** Whether something may have been forgotten that was earned so long ago. */
  boolean hasForgotten(String what, Instant at) {
    List<Place> places = recent.getOrDefault(what, List.of());
    return places.size() >= MOST_RECENT && !at.isAfter(places.getFirst().at());
  }

  Places taking(String what, String period, BigDecimal value) {
    return and(new Places(Map.of(name(what, period), new Tally(1, value)), Map.of()));
  }

  Places taking(String what, Instant at, BigDecimal value) {
    return and(new Places(Map.of(), Map.of(what, List.of(new Place(at, value)))));
  }

  /** Both together: what either has taken counts. */
  Places and(Places other) {
    Map<String, Tally> tallies = new TreeMap<>(fixed);
    other.fixed.forEach((name, tally) -> tallies.merge(name, tally, Tally::and));
    other.fixed.keySet().stream()
        .map(name -> name.substring(0, name.lastIndexOf(' ')))
        .distinct()
        .forEach(what -> shorten(tallies, what));
    Map<String, List<Place>> places = new HashMap<>(recent);
    other.recent.forEach((what, more) -> places.merge(what, more, Places::merged));
    return new Places(tallies, places);
  }

  private static void shorten(Map<String, Tally> tallies, String what) {
    List<String> kept = periods(tallies, what);
    kept.subList(0, Math.max(0, kept.size() - MOST_PERIODS)).forEach(tallies::remove);
  }

  private static List<String> periods(Map<String, Tally> tallies, String what) {
    return tallies.keySet().stream().filter(name -> name.startsWith(what + " ")).sorted().toList();
  }

  private static List<Place> merged(List<Place> some, List<Place> others) {
    List<Place> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(Place.EARLIEST_FIRST);
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST_RECENT), all.size()));
  }

  /** So that what is worth the same is the same, however it was written. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private static String name(String what, String period) {
    return what + " " + period;
  }
}
