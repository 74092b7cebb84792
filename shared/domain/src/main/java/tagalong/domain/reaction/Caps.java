package tagalong.domain.reaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tagalong.domain.program.Cap;
import tagalong.domain.program.Period;
import tagalong.domain.program.Program;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.Supplier;

/**
 * How much of a reward one person may earn within a time, and how much of it is taken.
 *
 * @param at when that happened which earns it
 */
record Caps(Program program, RewardRule rule, Supplier supplier, Instant at) {

  /** Why there is no room for one more; empty when there is. */
  Optional<String> obstacle(Places places) {
    return rule.caps().stream().flatMap(cap -> obstacle(cap, places).stream()).findFirst();
  }

  /** The places with one more taken: one for each time that is limited, however many limits. */
  Places taking(Places before) {
    Places places = before;
    for (Period per : rule.caps().stream().map(Cap::per).distinct().toList()) {
      places =
          switch (per) {
            case Period.Fixed fixed ->
                places.taking(name(per), period(fixed), supplier.faceValue());
            case Period.Rolling rolling -> places.taking(name(per), at, supplier.faceValue());
          };
    }
    return places;
  }

  private Optional<String> obstacle(Cap cap, Places places) {
    boolean forgotten =
        switch (cap.per()) {
          case Period.Fixed fixed -> places.hasForgotten(name(fixed), period(fixed));
          case Period.Rolling(var span) -> places.hasForgotten(name(cap.per()), at.minus(span));
        };
    if (forgotten) {
      return Optional.of("It happened so long ago that nobody knows what was earned then.");
    }
    Places.Tally taken = taken(cap.per(), places);
    if (cap.most().isPresent() && taken.rewards() >= cap.most().getAsInt()) {
      return Optional.of(
          "The limit of %d %s is reached.".formatted(cap.most().getAsInt(), within(cap.per())));
    }
    return cap.value()
        .map(value -> value.subtract(taken.value()))
        .filter(left -> left.compareTo(supplier.faceValue()) < 0)
        .map(left -> tooMuch(cap, left));
  }

  private String tooMuch(Cap cap, BigDecimal left) {
    return "The limit of %s %s %s leaves %s, and this is worth %s."
        .formatted(
            cap.value().orElse(BigDecimal.ZERO).toPlainString(),
            supplier.unit(),
            within(cap.per()),
            left.max(BigDecimal.ZERO).toPlainString(),
            supplier.faceValue().toPlainString());
  }

  private Places.Tally taken(Period per, Places places) {
    return switch (per) {
      case Period.Fixed fixed -> places.in(name(fixed), period(fixed));
      case Period.Rolling(var span) -> places.around(name(per), at, span);
    };
  }

  private String period(Period.Fixed per) {
    return per.at(at, program.home().zone());
  }

  private String name(Period per) {
    return program.id() + "/" + rule.name() + "/" + word(per);
  }

  private static String word(Period per) {
    return switch (per) {
      case Period.Calendar(var unit) -> unit.name().toLowerCase(Locale.ROOT);
      case Period.Ever() -> "ever";
      case Period.Rolling(var span) -> Spans.said(span);
    };
  }

  private String within(Period per) {
    return switch (per) {
      case Period.Calendar calendar -> "of the %s %s".formatted(word(calendar), period(calendar));
      case Period.Ever() -> "for one person";
      case Period.Rolling rolling -> "within " + word(rolling);
    };
  }
}
