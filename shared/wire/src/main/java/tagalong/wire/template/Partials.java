package tagalong.wire.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tagalong.domain.program.Partial;

/** What templates of one program may include: its own pieces, and no files. */
final class Partials extends AbstractTemplateLoader {
  private final Template.Kind kind;
  private final Map<String, String> templates;

  Partials(Template.Kind kind, List<Partial> partials) {
    this.kind = kind;
    templates =
        partials.stream().collect(Collectors.toUnmodifiableMap(Partial::name, Partial::template));
  }

  @Override
  public TemplateSource sourceAt(String location) throws FileNotFoundException {
    String template = templates.get(location);
    if (template == null) {
      throw new FileNotFoundException("there is no partial '" + location + "'");
    }
    Tags.check(template);
    return new StringTemplateSource(location, kind.guarded(template));
  }
}
