package tagalong.wire.template;

import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address that a value begins, in a page or a mail: it leads to a page, a mailbox or a phone, or
 * else nowhere. Templates do not ask for it; {@link Markup} puts it where it belongs.
 */
enum Address implements Helper<Object> {
  CHECKED;

  /** No template can write it, so that no field is hidden by it. */
  static final String NAME = "$address";

  static final String OPENS = "{{#" + NAME + "}}";
  static final String CLOSES = "{{/" + NAME + "}}";

  private static final String NOWHERE = "#";
  private static final Set<String> HARMLESS = Set.of("http", "https", "mailto", "tel", "sms");

  /**
   * What may begin an address in a template, besides: an app's own scheme, but nothing that runs.
   */
  private static final Set<String> RUNNING = Set.of("javascript", "vbscript", "data", "blob");

  @Override
  public Object apply(@Nullable Object ignored, Options options) throws IOException {
    String written = options.fn().toString();
    String scheme = scheme(written);
    return scheme.isEmpty() || HARMLESS.contains(scheme) ? written : NOWHERE;
  }

  /** Whether a template may begin an address like that. */
  static boolean isHarmless(String beginning) {
    return !RUNNING.contains(scheme(beginning));
  }

  /**
   * What stands before the first colon, as browsers read it; empty where the address is relative.
   */
  private static String scheme(String address) {
    String plain = address.replaceAll("[\\x00-\\x20\\x7f\\u00a0\\u200b-\\u200f\\ufeff]", "");
    int colon = plain.indexOf(':');
    String before = colon < 0 ? "" : plain.substring(0, colon);
    return before.matches("[^/?#&]*") ? before.toLowerCase(Locale.ROOT) : "";
  }
}
