package tagalong.domain.program;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a client promises, as published in one version.
 *
 * @param id lower-case words joined by hyphens, for example {@code refer-a-friend}
 * @param starts events before it are not part of the program
 * @param ends events from it on are not part of the program
 */
public record Program(
    String id,
    String name,
    Optional<Instant> starts,
    Optional<Instant> ends,
    Referrals referrals,
    List<Step> steps,
    List<RewardRule> rewards,
    List<Supplier> suppliers,
    List<Email> emails,
    List<Zone> zones) {
  public Program {
    steps = List.copyOf(steps);
    rewards = List.copyOf(rewards);
    suppliers = List.copyOf(suppliers);
    emails = List.copyOf(emails);
    zones = List.copyOf(zones);
  }

  public Optional<Step> recognise(String eventName) {
    return steps.stream().filter(step -> step.events().contains(eventName)).findFirst();
  }

  public Optional<RewardRule> rule(String name) {
    return rewards.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  public Optional<Supplier> supplier(String id) {
    return suppliers.stream().filter(supplier -> supplier.id().equals(id)).findFirst();
  }

  public Optional<Zone> zone(String name) {
    return zones.stream().filter(zone -> zone.name().equals(name)).findFirst();
  }

  boolean runsAt(Instant time) {
    return starts.filter(time::isBefore).isEmpty()
        && ends.filter(end -> !time.isBefore(end)).isEmpty();
  }
}
