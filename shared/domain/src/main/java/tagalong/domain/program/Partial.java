package tagalong.domain.program;

import java.util.regex.Pattern;

/**
 * A piece that several templates of a program share: {@code {{> name}}} stands for it.
 *
 * @param template may name other pieces
 */
public record Partial(String name, String template) {
  /** Whether a template asks for it. */
  public boolean isNamedIn(String source) {
    return Pattern.compile("\\{\\{~?> *" + Pattern.quote(name) + "(?![\\w.-])")
        .matcher(source)
        .find();
  }
}
