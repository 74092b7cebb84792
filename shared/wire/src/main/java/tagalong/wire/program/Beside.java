package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files that a program file names: templates of e-mails and zones and what they share, in its
 * own folder or below. Elsewhere nothing is read.
 */
final class Beside {
  private static final Pattern FILE_NAME =
      Pattern.compile("[\\w .,/\\\\:~-]+\\.(html|htm|txt|hbs)");
  private static final List<String> PARTS = List.of("html", "text");
  private static final long LARGEST = 100_000;

  private final Optional<Path> folder;
  private final List<Mistake> mistakes;

  /**
   * @param folder of the program file; empty for a text that came alone
   * @param mistakes where those are added that are found
   */
  Beside(Optional<Path> folder, List<Mistake> mistakes) {
    this.folder = folder;
    this.mistakes = mistakes;
  }

  /** The same program with the contents of files in the places of their names. */
  Outline inlined(Outline outline) {
    JsonNode tree = outline.tree().deepCopy();
    for (Map.Entry<String, JsonNode> email : tree.path("emails").properties()) {
      for (String part : PARTS) {
        JsonPointer at =
            JsonPointer.empty().appendProperty("emails").appendProperty(email.getKey());
        inline(email.getValue(), part, outline, at);
        JsonPointer translations = at.appendProperty("translations");
        email
            .getValue()
            .path("translations")
            .properties()
            .forEach(
                one ->
                    inline(
                        one.getValue(), part, outline, translations.appendProperty(one.getKey())));
      }
    }
    for (Map.Entry<String, JsonNode> zone : tree.path("zones").properties()) {
      for (int i = 0; i < zone.getValue().size(); i++) {
        JsonPointer at =
            JsonPointer.empty()
                .appendProperty("zones")
                .appendProperty(zone.getKey())
                .appendIndex(i);
        inline(zone.getValue().path(i), "html", outline, at);
      }
    }
    for (String partial : names(tree.path("partials"))) {
      inline(
          tree.path("partials"), partial, outline, JsonPointer.empty().appendProperty("partials"));
    }
    return outline.holding(tree);
  }

  private static List<String> names(JsonNode tree) {
    return tree.properties().stream().map(Map.Entry::getKey).toList();
  }

  private void inline(JsonNode fields, String part, Outline outline, JsonPointer at) {
    String name = fields.path(part).asText();
    if (fields instanceof ObjectNode object && FILE_NAME.matcher(name).matches()) {
      object.put(part, content(name, outline.valueAt(at.appendProperty(part))));
    }
  }

  private String content(String name, Place place) {
    if (folder.isEmpty()) {
      mistakes.add(place.mistake("no files came with this: write the template itself here"));
      return name;
    }
    try {
      Path home = folder.get().toRealPath();
      Path file = home.resolve(name).toRealPath();
      if (!file.startsWith(home)) {
        mistakes.add(place.mistake(name + " is elsewhere: put it beside the program file"));
      } else if (Files.size(file) > LARGEST) {
        mistakes.add(place.mistake(name + " is larger than " + LARGEST + " bytes: shorten it"));
      } else {
        return Files.readString(file);
      }
    } catch (IOException | InvalidPathException unreadable) {
      mistakes.add(place.mistake("there is no text file " + name + " beside the program file"));
    }
    return name;
  }
}
