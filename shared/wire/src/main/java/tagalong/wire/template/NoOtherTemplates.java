package tagalong.wire.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;

/** A template cannot name another one: there are none, and no files to be read. */
final class NoOtherTemplates extends AbstractTemplateLoader {
  @Override
  public TemplateSource sourceAt(String location) throws FileNotFoundException {
    throw new FileNotFoundException("templates cannot include others");
  }
}
