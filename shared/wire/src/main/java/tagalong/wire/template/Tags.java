package tagalong.wire.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a template may say between braces. Handlebars itself notices some of the rest only when it
 * gets there, which is too late.
 */
final class Tags {
  static final Pattern TAG =
      Pattern.compile("\\{\\{(?:!--.*?--~?|(?<inside>.*?))}}", Pattern.DOTALL);
  private static final Pattern INCLUDED = Pattern.compile("~?> *([\\w.-]+).*", Pattern.DOTALL);
  private static final String KNOWN =
      "write {{name}}, {{#if name}}, {{#unless name}}, {{#each name}}, {{#with name}} or {{> partial}} instead of ";

  private Tags() {}

  /**
   * @throws Unwritable naming the first tag that is not allowed
   */
  static void check(String source) {
    Matcher tags = TAG.matcher(source);
    while (tags.find()) {
      String inside = tags.group("inside");
      Optional<String> objection = inside == null ? Optional.empty() : Tag.objection(inside);
      if (objection.isPresent()) {
        String what = objection.get().isEmpty() ? KNOWN + tags.group() : objection.get();
        throw new Unwritable("%s (%s)".formatted(what, place(source, tags.start())));
      }
    }
  }

  /** The names of the partials that a template includes, as often as it does. */
  static List<String> included(String source) {
    return TAG.matcher(source)
        .results()
        .flatMap(tag -> Stream.ofNullable(tag.group("inside")))
        .map(INCLUDED::matcher)
        .filter(Matcher::matches)
        .map(tag -> tag.group(1))
        .toList();
  }

  static String place(String source, int at) {
    long line = 1 + source.substring(0, at).chars().filter(c -> c == 10).count();
    return "line %d, column %d".formatted(line, at - source.lastIndexOf(10, at - 1));
  }
}
