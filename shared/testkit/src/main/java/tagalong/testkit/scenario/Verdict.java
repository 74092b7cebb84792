package tagalong.testkit.scenario;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a set of distinct events that count amounts to. */
record Verdict(
    Reading reading,
    List<Testimony> events,
    Map<String, List<Testimony>> sharesByRecipient,
    Map<String, List<Testimony>> openingsByPerson) {

  static Verdict on(List<Testimony> events, Reading reading) {
    return new Verdict(
        reading,
        events,
        named(events, "share")
            .filter(reading::refers)
            .collect(groupingBy(share -> reading.person(share.cell("share.recipient")))),
        named(events, "account_opened").collect(groupingBy(Testimony::person)));
  }

  Expectation with(Map<String, Map<Integer, String>> rejected) {
    Map<String, Map<String, Integer>> rewards = new HashMap<>();
    coupons().forEach((friend, count) -> add(rewards, friend, "welcome-coupon", count));
    credits().forEach((advocate, count) -> add(rewards, advocate, "advocate-credit", count));
    Map<String, Integer> emails = new HashMap<>();
    rewards.forEach((person, earned) -> emails.put(person, reading.emails(earned)));
    Map<String, Integer> steps =
        events.stream().collect(groupingBy(Testimony::name, summingInt(event -> 1)));
    return new Expectation(rewards, steps, rejected, emails);
  }

  private Map<String, Integer> coupons() {
    return named(events, "account_opened")
        .filter(opening -> advocateFor(opening).isPresent())
        .collect(groupingBy(Testimony::person, collectingAndThen(toList(), reading::coupons)));
  }

  private Map<String, Integer> credits() {
    return named(events, "account_funded")
        .filter(funding -> reading.isEnough(funding.cell("amount")))
        .filter(this::isOpened)
        .filter(funding -> advocateFor(funding).isPresent())
        .collect(
            groupingBy(
                funding -> advocateFor(funding).orElseThrow(),
                collectingAndThen(toList(), reading::credits)));
  }

  private Optional<String> advocateFor(Testimony event) {
    List<Testimony> shares = sharesByRecipient.getOrDefault(event.person(), List.of());
    return reading.referral(shares, event).map(Testimony::person);
  }

  private boolean isOpened(Testimony funding) {
    List<Testimony> openings = openingsByPerson.getOrDefault(funding.person(), List.of());
    return reading.isOpened(openings, funding);
  }

  private static Stream<Testimony> named(List<Testimony> events, String name) {
    return events.stream().filter(event -> event.name().equals(name));
  }

  private static void add(
      Map<String, Map<String, Integer>> rewards, String person, String supplier, int count) {
    rewards.computeIfAbsent(person, anyone -> new HashMap<>()).put(supplier, count);
  }
}
