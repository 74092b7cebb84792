package tagalong.tagbeacon;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.program.Program;
import tagalong.domain.program.Theme;
import tagalong.wire.consumer.ShownZone;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Reply;
import tagalong.wire.template.Template;

/** A zone as a page of its own. */
final class ZonePage {
  /** Nothing runs on it but the tag; what a value of a template says cannot run. */
  private static final String POLICY =
      "default-src 'self'; img-src * data:; style-src 'self' 'unsafe-inline'; "
          + "object-src 'none'; base-uri 'none'; form-action 'self'";

  private static final Template FRAME =
      new Template(
          Template.Kind.HTML,
          """
          <!doctype html>
          <html lang="{{locale}}">
          <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{{title}}</title>
          <style>html { background: {{theme.background}} } body { margin: 0 }</style>
          <script src="/core.js" async></script>
          </head>
          <body>
          """);

  private ZonePage() {}

  /**
   * @throws Problem.Raised when there is nothing to show
   */
  static Reply of(ShownZone shown) {
    String html = shown.html();
    if (html.isEmpty()) {
      throw new Problem(ErrorCode.NOT_FOUND, "There is no such page. Check the name of the zone.")
          .raised();
    }
    return ZoneReplies.html(isWhole(html) ? html : framed(shown, html))
        .with("Content-Security-Policy", POLICY)
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer");
  }

  private static boolean isWhole(String html) {
    return html.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype");
  }

  private static String framed(ShownZone shown, String html) {
    Optional<Program> program = shown.showing().map(known -> known.version().program());
    String locale =
        shown.values().get("data") instanceof Map<?, ?> data
                && data.get("locale") instanceof String l
            ? l
            : "en";
    Map<String, Object> values =
        Map.of(
            "title",
            program.map(Program::name).orElse(""),
            "locale",
            locale,
            "theme",
            program.map(Program::look).orElse(Theme.PLAIN).values());
    return FRAME.with(values) + html + "\n</body>\n</html>\n";
  }
}
