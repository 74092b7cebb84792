package tagalong.wire.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what stands between two braces, and says what is wrong with it. */
final class Tag {
  /** One piece, with the room around it; whatever fits nothing is a piece of one character. */
  private static final Pattern PIECE =
      Pattern.compile(
          "\\s*(?:(?<text>\"[^\"]*\"|'[^']*')|(?<number>-?\\d+(?![\\w.]))|(?<option>\\w+)="
              + "|(?<path>[@\\w][\\w./-]*)|(?<other>\\S))",
          Pattern.DOTALL);

  private static final Set<String> BLOCKS = Set.of("if", "unless", "each", "with");
  private static final Pattern NAMED = Pattern.compile(" +as +\\|\\w+( \\w+)?\\|\\s*$");
  private static final Pattern PARTIAL = Pattern.compile("> *[\\w.-]+(?<given>.*)", Pattern.DOTALL);

  private final Matcher pieces;
  private boolean more;

  private Tag(String text) {
    pieces = PIECE.matcher(text);
    more = pieces.lookingAt();
  }

  /** What is wrong with a tag; empty text where it is no tag that templates have. */
  static Optional<String> objection(String inside) {
    String text = inside.replaceFirst("^~", "").replaceFirst("~$", "");
    if (text.startsWith("!") || text.strip().equals("else") || text.strip().equals("^")) {
      return Optional.empty();
    }
    try {
      read(text);
      return Optional.empty();
    } catch (Strange strange) {
      return Optional.of(String.valueOf(strange.getMessage()));
    }
  }

  private static void read(String text) throws Strange {
    Matcher partial = PARTIAL.matcher(text);
    if (partial.matches()) {
      new Tag(partial.group("given")).given();
    } else if (text.startsWith("/")) {
      opened(text.substring(1).strip());
    } else if (text.startsWith("#")) {
      block(text.substring(1));
    } else if (text.matches("(?s)else +if .*")) {
      new Tag(text.substring(text.indexOf("if") + 2)).lone();
    } else {
      new Tag(text).expression();
    }
  }

  private static void block(String text) throws Strange {
    String name = text.split("[\\s~]", 2)[0];
    opened(name);
    String rest = text.substring(name.length());
    if (!BLOCKS.contains(name)) {
      new Tag(text).expression();
    } else if (name.equals("each") || name.equals("with")) {
      new Tag(NAMED.matcher(rest).replaceFirst("")).lone();
    } else {
      new Tag(rest).lone();
    }
  }

  private static void opened(String name) throws Strange {
    if (!BLOCKS.contains(name) && Comparison.named(name).isEmpty()) {
      throw new Strange("");
    }
  }

  /** One value and nothing else. */
  private void lone() throws Strange {
    value();
    end();
  }

  /** A name alone, or something that is done with values. */
  private void expression() throws Strange {
    String name = name();
    boolean alone = !more && form(name).isEmpty();
    if (!alone) {
      call(name);
    }
    end();
  }

  private String name() throws Strange {
    if (!more || pieces.group("path") == null) {
      throw new Strange("");
    }
    String name = pieces.group("path");
    next();
    return name;
  }

  private void call(String name) throws Strange {
    Form form = form(name).orElseThrow(() -> new Strange(unknown(name)));
    int values = 0;
    while (more && pieces.group("option") == null && !isOther(")")) {
      value();
      values++;
    }
    Optional<String> objection = form.objection(name, values, options());
    if (objection.isPresent()) {
      throw new Strange(objection.get());
    }
  }

  /** What a partial is given: any names, and values that stand for themselves. */
  private void given() throws Strange {
    options();
    end();
  }

  private Map<String, Optional<String>> options() throws Strange {
    Map<String, Optional<String>> said = new LinkedHashMap<>();
    while (more && pieces.group("option") != null) {
      String name = pieces.group("option");
      next();
      said.put(name, value());
    }
    return said;
  }

  /** The text of a value, where it is written into the template. */
  private Optional<String> value() throws Strange {
    if (!more || pieces.group("option") != null) {
      throw new Strange("");
    }
    String text = pieces.group("text");
    String number = pieces.group("number");
    if (text == null && number == null && pieces.group("path") == null) {
      within();
      return Optional.empty();
    }
    next();
    return text == null
        ? Optional.ofNullable(number)
        : Optional.of(text.substring(1, text.length() - 1));
  }

  /** A question within another one; what is written for readers is no value to ask about. */
  private void within() throws Strange {
    if (!isOther("(")) {
      throw new Strange("");
    }
    next();
    String name = name();
    if (Comparison.named(name).isEmpty()) {
      throw new Strange(unknown(name));
    }
    call(name);
    if (!isOther(")")) {
      throw new Strange("");
    }
    next();
  }

  private void end() throws Strange {
    if (more) {
      throw new Strange("");
    }
  }

  private boolean isOther(String sign) {
    return more && sign.equals(pieces.group("other"));
  }

  private void next() {
    int at = pieces.end();
    more = pieces.find() && pieces.start() == at;
  }

  private static Optional<Form> form(String name) {
    return Phrase.named(name)
        .map(Phrase::form)
        .or(() -> Comparison.named(name).map(Comparison::form));
  }

  private static String unknown(String name) {
    String all =
        Stream.concat(
                Stream.of(Phrase.values()).map(Phrase::written),
                Stream.of(Comparison.values()).map(Comparison::written))
            .collect(Collectors.joining(", "));
    return "there is no '%s' to call: there are %s".formatted(name, all);
  }

  /** What templates do not have. */
  private static final class Strange extends Exception {
    private static final long serialVersionUID = 1L;

    Strange(String message) {
      super(message, null, false, false);
    }
  }
}
