package tagalong.local.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tagalong.domain.event.PersonKey;
import tagalong.domain.reward.Reward;
import tagalong.domain.trial.Outcome;
import tagalong.domain.trial.Turn;

/** Says what a changed program comes to, for people and for other programs. */
record OutcomeText(Outcome outcome) {
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    outcome.gained().forEach(turn -> add(lines, "+", "as it is", turn));
    outcome.lost().forEach(turn -> add(lines, "-", "changed", turn));
    lines.add(
        "%,d events: %s gained, %s lost, %,d as before."
            .formatted(
                outcome.events(),
                counted(outcome.gained()),
                counted(outcome.lost()),
                outcome.same()));
    return lines;
  }

  private static void add(List<String> lines, String sign, String program, Turn turn) {
    Reward reward = turn.reward();
    lines.add(
        "%s %-24s %-32s %10s  %s, %s"
            .formatted(
                sign,
                reward.rule(),
                who(reward),
                worth(reward),
                reward.earned(),
                reward.program()));
    lines.add("    %s: %s".formatted(program, turn.why()));
  }

  ObjectNode json() {
    ObjectNode tree = Printing.object();
    tree.put("events", outcome.events());
    write(outcome.gained(), tree.putArray("gained"));
    write(outcome.lost(), tree.putArray("lost"));
    tree.put("same", outcome.same());
    return tree;
  }

  private static void write(List<Turn> turns, ArrayNode array) {
    for (Turn turn : turns) {
      Reward reward = turn.reward();
      array
          .addObject()
          .put("program", reward.program())
          .put("rule", reward.rule())
          .put("person_id", reward.person())
          .put("email", reward.key(PersonKey.Kind.EMAIL).orElse(""))
          .put("face_value", reward.supplier().faceValue())
          .put("face_value_type", reward.supplier().unit())
          .put("cause_event_id", reward.cause())
          .put("earned", reward.earned().toString())
          .put("why", turn.why());
    }
  }

  private static String who(Reward reward) {
    return reward
        .key(PersonKey.Kind.EMAIL)
        .or(() -> reward.key(PersonKey.Kind.PARTNER_USER_ID))
        .orElse(reward.person());
  }

  private static String worth(Reward reward) {
    return reward.supplier().faceValue().toPlainString() + " " + reward.supplier().unit();
  }

  /** How many, and what they are worth by unit. */
  private static String counted(List<Turn> turns) {
    Map<String, BigDecimal> worth = new TreeMap<>();
    turns.forEach(
        turn ->
            worth.merge(
                turn.reward().supplier().unit(),
                turn.reward().supplier().faceValue(),
                BigDecimal::add));
    String together =
        worth.entrySet().stream()
            .map(one -> one.getValue().toPlainString() + " " + one.getKey())
            .collect(Collectors.joining(", "));
    return "%,d %s%s"
        .formatted(
            turns.size(),
            turns.size() == 1 ? "reward" : "rewards",
            together.isEmpty() ? "" : " (" + together + ")");
  }
}
