package tagalong.wire.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.program.Formula;
import tagalong.domain.program.Prehandler;
import tagalong.domain.program.Prehandler.Doing;
import tagalong.wire.expression.CelFormula;

/** Prehandlers as program files write them, read and written. */
final class PrehandlerText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PrehandlerText() {}

  static List<Prehandler> read(JsonNode tree) {
    List<Prehandler> handlers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : tree.properties()) {
      handlers.add(
          new Prehandler(
              one.getKey(),
              texts(one.getValue().path("events")),
              text(one.getValue(), "when").map(CelFormula::new),
              doing(one.getValue())));
    }
    return handlers;
  }

  private static Doing doing(JsonNode tree) {
    if (tree.has("drop")) {
      return new Doing.Drop();
    }
    Map<String, Formula> set = new LinkedHashMap<>();
    tree.path("set")
        .properties()
        .forEach(one -> set.put(one.getKey(), new CelFormula(one.getValue().asText())));
    return text(tree, "block")
        .<Doing>map(Doing.Block::new)
        .orElseGet(
            () ->
                new Doing.Rewrite(
                    text(tree, "rename"),
                    Plain.data(tree.path("default")),
                    set,
                    texts(tree.path("remove"))));
  }

  static void write(List<Prehandler> handlers, ObjectNode tree) {
    handlers.forEach(handler -> write(handler, tree.putObject(handler.name())));
  }

  private static void write(Prehandler handler, ObjectNode tree) {
    write(handler.events(), "events", tree);
    handler.when().ifPresent(when -> tree.put("when", when.text()));
    switch (handler.doing()) {
      case Doing.Drop() -> tree.put("drop", true);
      case Doing.Block(var reason) -> tree.put("block", reason);
      case Doing.Rewrite(var rename, var defaults, var set, var remove) -> {
        rename.ifPresent(name -> tree.put("rename", name));
        if (!defaults.values().isEmpty()) {
          tree.set("default", MAPPER.valueToTree(defaults.values()));
        }
        if (!set.isEmpty()) {
          ObjectNode formulas = tree.putObject("set");
          set.forEach((name, formula) -> formulas.put(name, formula.text()));
        }
        write(remove, "remove", tree);
      }
    }
  }

  private static void write(Set<String> texts, String name, ObjectNode tree) {
    if (!texts.isEmpty()) {
      texts.stream().sorted().forEach(tree.putArray(name)::add);
    }
  }

  private static Optional<String> text(JsonNode tree, String name) {
    return tree.has(name) ? Optional.of(tree.path(name).asText()) : Optional.empty();
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
