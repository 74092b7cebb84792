package tagalong.consumerapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.program.Program;
import tagalong.domain.program.Theme;
import tagalong.wire.http.Body;
import tagalong.wire.http.Reply;
import tagalong.wire.template.Template;

/**
 * The page of a link, in the looks of the program that mailed it.
 *
 * @param locale the reader's language; what we do not speak is answered in English
 */
record ClaimPage(Optional<Program> program, String locale) {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final Template PAGE =
      new Template(
          Template.Kind.HTML,
          """
          <!doctype html>
          <html lang="{{language}}">
          <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{{title}}</title>
          <style>
            * { box-sizing: border-box }
            body { margin: 0; font: 1rem/1.5 {{theme.font}}; color: {{theme.text}}; background: {{theme.background}} }
            main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
            .brand { margin: 0 0 1rem; font-weight: 700; color: {{theme.muted}} }
            .card { padding: 1.5rem; background: {{theme.surface}}; border-radius: {{theme.radius}}; box-shadow: 0 1px 3px rgb(0 0 0 / .18) }
            h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; text-wrap: balance }
            p { margin: 0 0 1.25rem; overflow-wrap: anywhere }
            p:last-child { margin-bottom: 0 }
            button { width: 100%; min-height: 2.75rem; padding: .6rem 1rem; font: inherit; font-weight: 600; color: {{theme.on_primary}}; background: {{theme.primary}}; border: 2px solid {{theme.primary}}; border-radius: {{theme.radius}}; cursor: pointer }
            :focus-visible { outline: 3px solid {{theme.focus}}; outline-offset: 2px }
          </style>
          </head>
          <body>
          <main>
          {{#if theme.brand}}<p class="brand">{{theme.brand}}</p>{{/if}}
          <div class="card">
          <h1>{{title}}</h1>
          {{#if mailed_to}}<p><strong>{{mailed_to}}</strong></p>{{/if}}
          <p>{{said}}</p>
          {{#if claim}}<form method="post" action="/verify">
          <input type="hidden" name="claim" value="{{claim}}">
          <button>{{ask}}</button>
          </form>{{/if}}
          </div>
          </main>
          </body>
          </html>
          """);

  Reply asking(String address, String claim) {
    return isSpanish()
        ? page(
            200,
            Map.of(
                "title", "¿Es tuya esta dirección?",
                "mailed_to", address,
                "said",
                    "Si nos pediste este correo, confírmalo aquí: este navegador mostrará entonces tus recompensas. Si no, cierra esta página.",
                "ask", "Sí, es mía",
                "claim", claim))
        : page(
            200,
            Map.of(
                "title", "Is this address yours?",
                "mailed_to", address,
                "said",
                    "If you asked us for this mail, confirm it here: this browser then shows your rewards. If you did not, close this page.",
                "ask", "Yes, it is mine",
                "claim", claim));
  }

  Reply done(String address) {
    return isSpanish()
        ? page(
            200,
            Map.of(
                "title", "Gracias",
                "mailed_to", address,
                "said",
                    "La dirección está confirmada. Vuelve a la página donde compartes: este navegador muestra ahora tus recompensas."))
        : page(
            200,
            Map.of(
                "title", "Thank you",
                "mailed_to", address,
                "said",
                    "The address is confirmed. Go back to the page where you share: this browser now shows your rewards."));
  }

  Reply over(int status) {
    return isSpanish()
        ? page(
            status,
            Map.of(
                "title", "Este enlace ya no sirve",
                "said",
                    "Un enlace sirve una sola vez y durante 24 horas. Pide otro correo en la página donde compartes."))
        : page(
            status,
            Map.of(
                "title", "This link is used up",
                "said",
                    "A link works once, and for 24 hours. Ask for another mail on the page where you share."));
  }

  private boolean isSpanish() {
    return locale.toLowerCase(Locale.ROOT).startsWith("es");
  }

  private Reply page(int status, Map<String, String> said) {
    Map<String, Object> values = new LinkedHashMap<>(said);
    Map<String, String> theme =
        new LinkedHashMap<>(program.map(Program::look).orElse(Theme.PLAIN).values());
    program.ifPresent(known -> theme.putIfAbsent("brand", known.name()));
    values.put("theme", theme);
    values.put("language", isSpanish() ? "es" : "en");
    return new Reply(
        status,
        Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Cache-Control", "no-store",
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin"),
        List.of(),
        Body.of(PAGE.with(values)));
  }
}
