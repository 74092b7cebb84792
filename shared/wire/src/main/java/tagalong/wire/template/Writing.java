package tagalong.wire.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.program.Program;

/** Writes templates of one program with the same values for one reader, among them how it looks. */
final class Writing {
  private final Program program;
  private final Map<String, @Nullable Object> values;
  private final Manner manner;

  /**
   * @param spoken the language that the templates are in, where they are for readers of one
   */
  Writing(Program program, Map<String, ?> values, Optional<String> spoken) {
    this.program = program;
    this.manner = Manner.of(program.home(), spoken);
    this.values = new LinkedHashMap<>(values);
    Map<String, String> theme = program.look().values();
    theme.putIfAbsent("brand", program.name());
    this.values.put("theme", theme);
  }

  String html(String template) {
    return written(Template.Kind.HTML, template);
  }

  String text(String template) {
    return written(Template.Kind.TEXT, template);
  }

  private String written(Template.Kind kind, String template) {
    return new Template(kind, template, program.partials()).with(values, manner);
  }
}
