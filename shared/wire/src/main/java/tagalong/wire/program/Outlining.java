package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML, and so JSON, into an outline. Only what looks like a JSON number, {@code true},
 * {@code false} or {@code null} is not text: no dates, no {@code yes} and {@code no}, no tags.
 */
final class Outlining {
  private static final int LONGEST = 2_000_000;
  private static final int DEEPEST = 20;
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,15})(\\.\\d{1,10})?");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<JsonPointer, Place> names = new HashMap<>();
  private final Map<JsonPointer, Place> values = new HashMap<>();
  private final Map<JsonPointer, Place> texts = new HashMap<>();
  private final List<Mistake> mistakes;

  private Outlining(List<Mistake> mistakes) {
    this.mistakes = mistakes;
  }

  /**
   * @param mistakes where those are added that are found
   */
  static Outline read(String yaml, List<Mistake> mistakes) {
    Outlining outlining = new Outlining(mistakes);
    JsonNode tree = outlining.tree(yaml);
    return new Outline(tree, outlining.names, outlining.values, outlining.texts);
  }

  private JsonNode tree(String yaml) {
    try {
      Node root = new Yaml(options()).compose(new StringReader(yaml));
      return root == null ? NODES.objectNode() : node(root, JsonPointer.empty());
    } catch (MarkedYAMLException unreadable) {
      Place place =
          unreadable.getProblemMark() == null
              ? Place.BEGINNING
              : Place.of(unreadable.getProblemMark());
      mistakes.add(place.mistake("this is not YAML: " + unreadable.getProblem()));
    } catch (YAMLException unreadable) {
      mistakes.add(Place.BEGINNING.mistake("this is not YAML: " + unreadable.getMessage()));
    }
    return NODES.objectNode();
  }

  /** What is shared by aliases would grow without bounds when written out. */
  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LONGEST);
    return options;
  }

  private JsonNode node(Node node, JsonPointer at) {
    values.put(at, Place.of(node.getStartMark()));
    return switch (node) {
      case MappingNode mapping -> object(mapping, at);
      case SequenceNode sequence -> array(sequence, at);
      case ScalarNode scalar -> {
        text(scalar).ifPresent(place -> texts.put(at, place));
        yield value(scalar);
      }
      default -> throw new IllegalStateException("a node that YAML does not have: " + node);
    };
  }

  private ObjectNode object(MappingNode mapping, JsonPointer at) {
    ObjectNode object = NODES.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      Place place = Place.of(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        mistakes.add(place.mistake("a name must be text"));
        continue;
      }
      JsonPointer inside = at.appendProperty(key.getValue());
      if (names.containsKey(inside)) {
        mistakes.add(
            place.mistake(
                "'%s' stands here twice, first in line %d: remove one of them"
                    .formatted(key.getValue(), names.get(inside).line())));
        continue;
      }
      names.put(inside, place);
      object.set(key.getValue(), node(tuple.getValueNode(), inside));
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, JsonPointer at) {
    ArrayNode array = NODES.arrayNode();
    for (Node element : new ArrayList<>(sequence.getValue())) {
      array.add(node(element, at.appendIndex(array.size())));
    }
    return array;
  }

  /** Where a text begins, if it takes as many columns as it has characters. */
  private static Optional<Place> text(ScalarNode scalar) {
    Place start = Place.of(scalar.getStartMark());
    Place end = Place.of(scalar.getEndMark());
    int quotes = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
    return start.line() == end.line()
            && end.column() - start.column() == scalar.getValue().length() + 2 * quotes
        ? Optional.of(new Place(start.line(), start.column() + quotes))
        : Optional.empty();
  }

  private static JsonNode value(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return NODES.textNode(text);
    }
    if (NUMBER.matcher(text).matches()) {
      return text.contains(".")
          ? DecimalNode.valueOf(new BigDecimal(text))
          : NODES.numberNode(Long.parseLong(text));
    }
    return switch (text) {
      case "true" -> NODES.booleanNode(true);
      case "false" -> NODES.booleanNode(false);
      case "null", "~", "" -> NODES.nullNode();
      default -> NODES.textNode(text);
    };
  }
}
