package tagalong.testkit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A scenario in the making: the events told so far, and what is meant to come of them. */
final class Draft {
  static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final List<String> DOMAINS =
      List.of("example.com", "example.org", "mail.example.net", "gmail.com");

  private final long seed;
  private final Random random;
  private final List<String> advocates = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Intention intention = new Intention();

  private Draft(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  static Draft of(long seed, int advocates, int friends) {
    if (advocates < 10 || friends < 20) {
      throw new IllegalArgumentException("at least 10 advocates and 20 friends");
    }
    Draft draft = new Draft(seed);
    for (int i = 0; i < advocates; i++) {
      draft.advocates.add(draft.address("advocate." + i));
    }
    new Cast(draft).play(friends);
    return draft;
  }

  /** Writes down new business events; those in production are steps. */
  void tell(Entry... told) {
    for (Entry entry : told) {
      boolean named = !entry.id().isEmpty();
      String fresh = "%s-%d-%d".formatted(entry.name(), seed, entries.size());
      entries.add(named ? entry : entry.withId(fresh));
      if (entry.live()) {
        intention.step(entry.name());
      }
    }
  }

  /** Writes down what bears the name and id of an event already told, and so is that event. */
  void tellAgain(Entry known) {
    entries.add(known);
  }

  String address(String name, String domain) {
    return "%s.s%d@%s".formatted(name, seed, domain);
  }

  String address(String name) {
    return address(name, anyOf(DOMAINS));
  }

  String id(String name) {
    return "%s-%d".formatted(name, seed);
  }

  String advocate(int number) {
    return advocates.get(number);
  }

  String anyAdvocate() {
    return anyOf(advocates);
  }

  <T> T anyOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** From one minute to this long. */
  Duration upTo(Duration longest) {
    return Duration.ofMinutes(1 + random.nextInt((int) longest.toMinutes()));
  }

  List<Entry> entries(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).toList();
  }

  Intention intention() {
    return intention;
  }
}
