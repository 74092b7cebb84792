package tagalong.wire.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tagalong.domain.program.Cap;
import tagalong.domain.program.Period;
import tagalong.domain.program.Period.Unit;
import tagalong.domain.program.RewardRule;

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

  static void write(RewardRule rule, ObjectNode tree) {
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
    if (text.equals(EVER)) {
      return new Period.Ever();
    }
    return Character.isDigit(text.charAt(0))
        ? new Period.Rolling(Spans.read(text))
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
