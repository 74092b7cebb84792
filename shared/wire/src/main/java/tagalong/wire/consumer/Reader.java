package tagalong.wire.consumer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tagalong.domain.event.Data;
import tagalong.wire.contract.EventBody;
import tagalong.wire.http.Request;

/** Who reads a page, as far as their browser says. */
public final class Reader {
  private static final Pattern FIRST =
      Pattern.compile("\\s*([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)\\s*([,;].*)?");

  private Reader() {}

  /** The event with the language that the browser likes best, unless it names one. */
  public static WebEvent of(Request request, WebEvent event) {
    Data data = event.body().data();
    Optional<String> language =
        request
            .header("Accept-Language")
            .map(FIRST::matcher)
            .filter(Matcher::matches)
            .map(first -> first.group(1));
    return data.text("locale").isPresent() || language.isEmpty()
        ? event
        : event.with(
            new EventBody(
                event.body().name(), event.body().time(), data.with("locale", language.get())));
  }
}
