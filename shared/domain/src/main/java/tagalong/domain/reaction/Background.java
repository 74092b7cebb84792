package tagalong.domain.reaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What rules of quality need to know of a person from before. Of very much the latest is kept, so
 * that a head stays small; nothing in it depends on the order of what happened in one instant.
 *
 * @param addresses by IP address, when it was last seen there
 * @param devices by device, when it was last seen there
 * @param attributes by program and field, what the company told of the person
 * @param taken by program and step, when it was taken, where a rule counts that
 * @param block whether the company shut the person out
 */
public record Background(
    Map<String, Sighting> addresses,
    Map<String, Sighting> devices,
    Map<String, Told> attributes,
    Map<String, List<Occurrence>> taken,
    Optional<Block> block) {
  private static final int MOST_SIGHTINGS = 20;
  private static final int MOST_OCCURRENCES = 250;
  static final Background NONE =
      new Background(Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());

  /** When somebody was seen, and in which country that is. */
  public record Sighting(Instant at, Optional<String> country) {}

  /** What was said, and when. */
  public record Told(Instant at, String value) {}

  /** One taking of a step; a share with several people weighs as much as they are. */
  public record Occurrence(Instant at, int weight) {}

  public Background {
    addresses = Map.copyOf(addresses);
    devices = Map.copyOf(devices);
    attributes = Map.copyOf(attributes);
    taken = Map.copyOf(taken);
  }

  Background at(String address, Sighting sighting) {
    return new Background(latest(addresses, address, sighting), devices, attributes, taken, block);
  }

  Background with(String device, Instant at) {
    Sighting sighting = new Sighting(at, Optional.empty());
    return new Background(addresses, latest(devices, device, sighting), attributes, taken, block);
  }

  /** Of two things that were said in one instant the same one counts whatever their order. */
  Background knowing(String name, Told told) {
    Map<String, Told> more = new TreeMap<>(attributes);
    more.merge(
        name,
        told,
        (one, other) ->
            Comparator.comparing(Told::at).thenComparing(Told::value).compare(one, other) > 0
                ? one
                : other);
    return new Background(addresses, devices, more, taken, block);
  }

  Background taking(String step, Occurrence occurrence) {
    List<Occurrence> longer = new ArrayList<>(taken.getOrDefault(step, List.of()));
    longer.add(occurrence);
    longer.sort(Comparator.comparing(Occurrence::at).thenComparing(Occurrence::weight));
    Map<String, List<Occurrence>> more = new TreeMap<>(taken);
    int from = Math.max(0, longer.size() - MOST_OCCURRENCES);
    more.put(step, List.copyOf(longer.subList(from, longer.size())));
    return new Background(addresses, devices, attributes, more, block);
  }

  Background blocking(Block told) {
    Block later = block.filter(before -> Block.LATEST.compare(before, told) > 0).orElse(told);
    return new Background(addresses, devices, attributes, taken, Optional.of(later));
  }

  /** The block in force, if any. */
  Optional<Block> blocked() {
    return block.filter(one -> one.kind() != Block.Kind.NONE);
  }

  Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name)).map(Told::value);
  }

  /** The country where the person was seen last. */
  Optional<String> country() {
    return addresses.values().stream()
        .filter(sighting -> sighting.country().isPresent())
        .max(Comparator.comparing(Sighting::at).thenComparing(s -> s.country().orElse("")))
        .flatMap(Sighting::country);
  }

  /** How much a step weighs in the time that ends then. */
  int weight(String step, Instant end, Duration within) {
    return taken.getOrDefault(step, List.of()).stream()
        .filter(one -> one.at().isAfter(end.minus(within)) && !one.at().isAfter(end))
        .mapToInt(Occurrence::weight)
        .sum();
  }

  /** When a step was taken last, until then. */
  Optional<Instant> last(String step, Instant end) {
    return taken.getOrDefault(step, List.of()).stream()
        .map(Occurrence::at)
        .filter(at -> !at.isAfter(end))
        .max(Comparator.naturalOrder());
  }

  private static Map<String, Sighting> latest(
      Map<String, Sighting> sightings, String where, Sighting sighting) {
    Map<String, Sighting> more = new TreeMap<>(sightings);
    more.merge(where, sighting, (one, other) -> one.at().isAfter(other.at()) ? one : other);
    if (more.size() <= MOST_SIGHTINGS) {
      return more;
    }
    Map<String, Sighting> kept = new LinkedHashMap<>();
    more.entrySet().stream()
        .sorted(
            Map.Entry.<String, Sighting>comparingByValue(Comparator.comparing(Sighting::at))
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_SIGHTINGS)
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return kept;
  }
}
