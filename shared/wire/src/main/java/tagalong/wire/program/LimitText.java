package tagalong.wire.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tagalong.domain.program.Budget;
import tagalong.domain.program.Cap;
import tagalong.domain.program.Period;
import tagalong.domain.program.Period.Unit;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.Tier;

/** What limits rewards, as program files have it. */
final class LimitText {
  private static final String EVER = "ever";

  private LimitText() {}

  static List<Cap> caps(JsonNode array) {
    List<Cap> caps = new ArrayList<>();
    for (JsonNode one : array) {
      JsonNode value = one.path("value");
      caps.add(
          new Cap(
              period(one.path("per").asText()),
              one.has("rewards")
                  ? OptionalInt.of(one.path("rewards").intValue())
                  : OptionalInt.empty(),
              one.has("value") ? Optional.of(value.decimalValue()) : Optional.empty()));
    }
    return caps;
  }

  static List<Tier> tiers(JsonNode array) {
    List<Tier> tiers = new ArrayList<>();
    array.forEach(
        one -> tiers.add(new Tier(one.path("next").intValue(), one.path("supplier").asText())));
    return tiers;
  }

  static Optional<Budget> budget(JsonNode tree) {
    return tree.isObject()
        ? Optional.of(
            new Budget(
                tree.path("value").decimalValue(),
                tree.has("unit") ? Optional.of(tree.path("unit").asText()) : Optional.empty(),
                fixed(tree.path("per").asText())))
        : Optional.empty();
  }

  static void write(Budget budget, ObjectNode tree) {
    tree.put("value", budget.value()).put("per", written(budget.per()));
    budget.unit().ifPresent(unit -> tree.put("unit", unit));
  }

  static void write(RewardRule rule, ObjectNode tree) {
    rule.every().ifPresent(number -> tree.put("every", number));
    rule.budget().ifPresent(budget -> write(budget, tree.putObject("budget")));
    if (!rule.tiers().isEmpty()) {
      ArrayNode tiers = tree.putArray("tiers");
      rule.tiers()
          .forEach(
              tier -> tiers.addObject().put("next", tier.next()).put("supplier", tier.supplier()));
    }
    if (!rule.caps().isEmpty()) {
      ArrayNode caps = tree.putArray("at_most");
      rule.caps().forEach(cap -> write(cap, caps.addObject()));
    }
  }

  private static void write(Cap cap, ObjectNode tree) {
    tree.put("per", written(cap.per()));
    cap.most().ifPresent(most -> tree.put("rewards", most));
    cap.value().ifPresent(value -> tree.put("value", value));
  }

  private static Period period(String text) {
    return Character.isDigit(text.charAt(0)) ? new Period.Rolling(Spans.read(text)) : fixed(text);
  }

  private static Period.Fixed fixed(String text) {
    return text.equals(EVER)
        ? new Period.Ever()
        : new Period.Calendar(Unit.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  private static String written(Period period) {
    return switch (period) {
      case Period.Calendar(var unit) -> unit.name().toLowerCase(Locale.ROOT);
      case Period.Ever() -> EVER;
      case Period.Rolling(var span) -> Spans.write(span);
    };
  }
}
