package tagalong.testkit.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the stories say they lead to, noted while they are told. */
final class Intention {
  private static final int LIMIT = 10;

  private final Set<String> coupons = new HashSet<>();
  private final Map<String, Set<String>> credits = new HashMap<>();
  private final Map<String, Integer> steps = new HashMap<>();

  void coupon(String friend) {
    coupons.add(friend);
  }

  void credit(String advocate, String friend) {
    credits.computeIfAbsent(advocate, anyone -> new HashSet<>()).add(friend);
  }

  void step(String name) {
    steps.merge(name, 1, Integer::sum);
  }

  Expectation with(Map<String, Map<Integer, String>> rejected) {
    Map<String, Map<String, Integer>> rewards = new HashMap<>();
    Map<String, Integer> emails = new HashMap<>();
    coupons.forEach(friend -> put(rewards, friend, "welcome-coupon", 1));
    credits.forEach(
        (advocate, friends) ->
            put(rewards, advocate, "advocate-credit", Math.min(LIMIT, friends.size())));
    rewards.forEach(
        (person, earned) ->
            emails.put(person, earned.values().stream().mapToInt(Integer::intValue).sum()));
    return new Expectation(rewards, steps, rejected, emails);
  }

  private static void put(
      Map<String, Map<String, Integer>> rewards, String person, String supplier, int count) {
    rewards.computeIfAbsent(person, anyone -> new HashMap<>()).put(supplier, count);
  }
}
