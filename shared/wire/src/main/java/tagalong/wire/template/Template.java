package tagalong.wire.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import com.github.jknack.handlebars.helper.EachHelper;
import com.github.jknack.handlebars.helper.IfHelper;
import com.github.jknack.handlebars.helper.UnlessHelper;
import com.github.jknack.handlebars.helper.WithHelper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * One Handlebars template: values, {@code if}, {@code unless}, {@code each} and {@code with}. It
 * sees maps and nothing else: no methods, no properties of objects, no other templates, and nothing
 * that is not escaped.
 */
public final class Template {
  /** Who reads what is written. */
  public enum Kind {
    /** A browser: values are escaped. */
    HTML,
    /** A person, as it is. */
    TEXT
  }

  private static final Handlebars ESCAPING = handlebars(EscapingStrategy.HTML_ENTITY);
  private static final Handlebars PLAIN = handlebars(EscapingStrategy.NOOP);

  private final com.github.jknack.handlebars.Template compiled;

  /**
   * @throws Unwritable when it does not parse, or reaches for what it may not
   */
  public Template(Kind kind, String source) {
    Tags.check(source);
    try {
      compiled =
          switch (kind) {
            case HTML -> ESCAPING.compileInline(source);
            case TEXT -> PLAIN.compileInline(source);
          };
    } catch (HandlebarsException unparsable) {
      throw Unwritable.because(unparsable);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Writes it with these values; what has no value is left out.
   *
   * @throws Unwritable when it cannot be
   */
  public String with(Map<String, ?> values) {
    Context context = Context.newBuilder(values).resolver(MapValueResolver.INSTANCE).build();
    try {
      return compiled.apply(context);
    } catch (HandlebarsException failed) {
      throw Unwritable.because(failed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Handlebars handlebars(EscapingStrategy escaping) {
    HelperRegistry few =
        new DefaultHelperRegistry()
            .registerHelper(IfHelper.NAME, IfHelper.INSTANCE)
            .registerHelper(UnlessHelper.NAME, UnlessHelper.INSTANCE)
            .registerHelper(EachHelper.NAME, EachHelper.INSTANCE)
            .registerHelper(WithHelper.NAME, WithHelper.INSTANCE);
    return new Handlebars(new NoOtherTemplates()).with(few).with(escaping);
  }
}
