package tagalong.tagbeacon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.client.RecentClients;
import tagalong.domain.consumer.UnsubscribeClaim;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.message.OptOuts;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.template.Template;

/**
 * The end of a mail's link by which its reader wants no more. Looking at the page ends nothing,
 * since machines look at links; its button does, and so does the button that mail programs show (<a
 * href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</a>).
 */
final class Unsubscribing {
  static final String CLAIM = "claim";

  private static final Template PAGE =
      new Template(
          Template.Kind.HTML,
          """
          <!doctype html>
          <html lang="{{lang}}">
          <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>{{title}}</title>
          <style>
          body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 4rem auto; padding: 0 1rem }
          button { font: inherit; padding: .75rem 1.5rem; border: 0; border-radius: .5rem; color: #fff; background: #1f2937 }
          </style>
          </head>
          <body>
          <main>
          <h1>{{title}}</h1>
          <p>{{text}}</p>
          {{#if button}}<form method="post"><button>{{button}}</button></form>{{/if}}
          </main>
          </body>
          </html>
          """);

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";

  private final RecentClients clients;
  private final Intake intake;

  Unsubscribing(RecentClients clients, Intake intake) {
    this.clients = clients;
    this.intake = intake;
  }

  Reply page(Call call) {
    Client client = claimed(call).client();
    return isSpanish(call)
        ? shown(
            "es",
            "¿No quieres más correos?",
            "No recibirás más correos de " + client.name() + ".",
            "Cancelar la suscripción")
        : shown(
            "en",
            "No more mails?",
            "You will get no more mails from " + client.name() + ".",
            "Unsubscribe");
  }

  Reply unsubscribe(Call call) {
    Claimed claimed = claimed(call);
    intake.accept(
        new Submission(
            claimed.client(),
            Optional.of(OptOuts.UNSUBSCRIBED),
            Optional.empty(),
            Data.NONE,
            Source.VERIFIED,
            List.of(claimed.claim().address()),
            ""));
    return isSpanish(call)
        ? shown("es", "Hecho", "No recibirás más correos de " + claimed.client().name() + ".", "")
        : shown("en", "Done", "You get no more mails from " + claimed.client().name() + ".", "");
  }

  private record Claimed(Client client, UnsubscribeClaim claim) {}

  private Claimed claimed(Call call) {
    String sealed = call.request().query(CLAIM).orElse("");
    return clients
        .byHost(call.request().host())
        .flatMap(
            client ->
                UnsubscribeClaim.read(client, sealed).map(claim -> new Claimed(client, claim)))
        .orElseThrow(
            () ->
                new Problem(
                        ErrorCode.NOT_FOUND,
                        "This link is not whole. Use the one of the mail, or answer that mail.")
                    .raised());
  }

  private static boolean isSpanish(Call call) {
    return call.request().header("Accept-Language").orElse("").strip().startsWith("es");
  }

  private static Reply shown(String lang, String title, String text, String button) {
    return ZoneReplies.html(
            PAGE.with(Map.of("lang", lang, "title", title, "text", text, "button", button)))
        .with("Content-Security-Policy", POLICY)
        .with("Cache-Control", "no-store")
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer");
  }
}
