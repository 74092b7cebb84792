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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tagalong.domain.program.Partial;

/**
 * One Handlebars template: values, {@code if}, {@code unless}, {@code each} and {@code with}, what
 * {@link Comparison} asks and {@link Phrase} writes. It sees maps and nothing else: no methods, no
 * properties of objects, no other templates than the pieces of its program, and nothing that is not
 * escaped.
 */
public final class Template {
  /** Who reads what is written. */
  public enum Kind {
    /** A browser: values are escaped. */
    HTML,
    /** A person, as it is. */
    TEXT;

    /** The same template, with what its reader needs guarding from. */
    String guarded(String source) {
      return switch (this) {
        case HTML -> Markup.guarded(source);
        case TEXT -> source;
      };
    }
  }

  private static final HelperRegistry FEW = few();

  private final com.github.jknack.handlebars.Template compiled;

  /**
   * @throws Unwritable when it does not parse, or reaches for what it may not
   */
  public Template(Kind kind, String source) {
    this(kind, source, List.of());
  }

  /**
   * @param partials what it may include
   * @throws Unwritable when it does not parse, or reaches for what it may not
   */
  public Template(Kind kind, String source, List<Partial> partials) {
    Tags.check(source);
    try {
      compiled = handlebars(kind, partials).compileInline(kind.guarded(source));
    } catch (HandlebarsException unparsable) {
      throw Unwritable.because(unparsable);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The names of the partials that a template includes, as often as it does. */
  public static List<String> included(String source) {
    return Tags.included(source);
  }

  /** Writes it for nobody in particular. */
  public String with(Map<String, ?> values) {
    return with(values, Manner.PLAIN);
  }

  /**
   * Writes it with these values; what has no value is left out.
   *
   * @throws Unwritable when it cannot be
   */
  public String with(Map<String, ?> values, Manner manner) {
    Context context = Context.newBuilder(values).resolver(MapValueResolver.INSTANCE).build();
    context.data(Phrase.MANNER, manner);
    try {
      return compiled.apply(context);
    } catch (HandlebarsException failed) {
      throw Unwritable.because(failed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Handlebars handlebars(Kind kind, List<Partial> partials) {
    EscapingStrategy escaping =
        switch (kind) {
          case HTML -> EscapingStrategy.HTML_ENTITY;
          case TEXT -> EscapingStrategy.NOOP;
        };
    return new Handlebars(new Partials(kind, partials)).with(FEW).with(escaping);
  }

  private static HelperRegistry few() {
    HelperRegistry few =
        new DefaultHelperRegistry()
            .registerHelper(IfHelper.NAME, IfHelper.INSTANCE)
            .registerHelper(UnlessHelper.NAME, UnlessHelper.INSTANCE)
            .registerHelper(EachHelper.NAME, EachHelper.INSTANCE)
            .registerHelper(WithHelper.NAME, WithHelper.INSTANCE)
            .registerHelper(Address.NAME, Address.CHECKED);
    Stream.of(Comparison.values()).forEach(one -> few.registerHelper(one.written(), one));
    Stream.of(Phrase.values()).forEach(one -> few.registerHelper(one.written(), one));
    return few;
  }
}
