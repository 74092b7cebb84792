package tagalong.domain.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.World;
import tagalong.domain.program.Program;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.Supplier;

/**
 * Whether there is a place for one more reward: under what limits one person, and what limits
 * everybody together.
 *
 * @param ledger of whoever would earn it
 * @param at when that happened which would earn it
 */
record Vacancy(
    Program program, RewardRule rule, Ledger ledger, Spending spending, World world, Instant at) {

  /** What the next one comes from: that depends on how many there were. */
  Supplier supplier() {
    String id = rule.supplierAfter(ledger.granted(program.id(), rule.name()));
    return program.supplier(id).orElseThrow(() -> new IllegalStateException("no supplier " + id));
  }

  /**
   * Why nothing more is earned by this rule, ever.
   *
   * @param mine whether whoever takes the step earns it: they have no friend to earn it once for
   */
  Optional<String> end(boolean mine) {
    int granted = ledger.granted(program.id(), rule.name());
    boolean once =
        switch (rule.per()) {
          case PERSON -> true;
          case FRIEND -> mine;
          case STEP -> false;
        };
    if (once && granted > 0) {
      return Optional.of("It was earned before, and is earned once only.");
    }
    return rule.limit().isPresent() && granted >= rule.limit().getAsInt()
        ? Optional.of("The limit of %d is reached.".formatted(rule.limit().getAsInt()))
        : Optional.empty();
  }

  /** Why this one is not earned; it counts all the same, where every so-manieth is. */
  Optional<String> obstacle() {
    return uneven()
        .or(() -> caps().obstacle(ledger.taken()))
        .or(() -> spending.obstacle(funds(), supplier().faceValue()));
  }

  /** The ledger with this one counted, whether or not it is earned. */
  Ledger counted() {
    return rule.every().isPresent() ? ledger.receiving(counter()) : ledger;
  }

  /** The ledger with this one granted and paid for. */
  Ledger taken() {
    spending.spend(funds(), supplier().faceValue());
    return ledger.with(caps().taking(ledger.taken())).granting(program.id(), rule.name());
  }

  private Optional<String> uneven() {
    int number = ledger.received(counter()) + 1;
    return rule.every().isEmpty() || number % rule.every().getAsInt() == 0
        ? Optional.empty()
        : Optional.of(
            "It is number %d of those that count: one in %d earns it."
                .formatted(number, rule.every().getAsInt()));
  }

  private String counter() {
    return program.id() + "/" + rule.name() + "/every";
  }

  private Caps caps() {
    return new Caps(program, rule, supplier(), at);
  }

  private List<Fund> funds() {
    return Fund.of(world, program, rule, supplier(), at);
  }
}
