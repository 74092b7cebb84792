package tagalong.wire.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template may say between braces. Handlebars itself notices some of the rest only when it
 * gets there, which is too late.
 */
final class Tags {
  private static final Pattern TAG =
      Pattern.compile("\\{\\{(?:!--.*?--~?|(?<inside>.*?))}}", Pattern.DOTALL);
  private static final String PATH = "[@\\w][\\w./-]*";
  private static final Pattern ALLOWED =
      Pattern.compile(
          "~?(!.*|#(if|unless|each|with) +PATH( +as +\\|\\w+( \\w+)?\\|)?|/(if|unless|each|with)"
                  .replace("PATH", PATH)
              + "|else( +if +PATH)?|\\^| *PATH *)~?".replace("PATH", PATH),
          Pattern.DOTALL);

  private Tags() {}

  /**
   * @throws Unwritable naming the first tag that is not allowed
   */
  static void check(String source) {
    Matcher tags = TAG.matcher(source);
    while (tags.find()) {
      String inside = tags.group("inside");
      if (inside != null && !ALLOWED.matcher(inside).matches()) {
        long line = 1 + source.substring(0, tags.start()).chars().filter(c -> c == 10).count();
        throw new Unwritable(
            "write {{name}}, {{#if name}}, {{#unless name}}, {{#each name}} or {{#with name}} instead of %s (line %d)"
                .formatted(tags.group(), line));
      }
    }
  }
}
