package tagalong.tagbeacon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Data;
import tagalong.domain.intake.Intake;
import tagalong.domain.program.InForce;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.program.ShareLink;
import tagalong.domain.sharing.Leading;
import tagalong.domain.store.StoreUnavailable;
import tagalong.wire.consumer.CookieConsent;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.Sender;
import tagalong.wire.consumer.Whence;
import tagalong.wire.consumer.ZoneValues;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Cookie;
import tagalong.wire.http.Form;
import tagalong.wire.http.Json;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Request;

/**
 * Links that advocates share. Who follows one is counted and lands where the link's owner wants it,
 * on a page of the client's own, else on the program's page; never elsewhere: no part of the
 * request says where.
 */
final class ShareLinks {
  private final RecentClients clients;
  private final RecentPrograms programs;
  private final Intake intake;
  private final Hearing hearing;
  private final Leading leading;

  ShareLinks(
      RecentClients clients,
      RecentPrograms programs,
      Intake intake,
      Hearing hearing,
      Leading leading) {
    this.clients = clients;
    this.programs = programs;
    this.intake = intake;
    this.hearing = hearing;
    this.leading = leading;
  }

  Reply follow(Call call) {
    Link link = link(call);
    // Nobody clicks one link so often: the rest of them lands all the same.
    if (call.tooMuch() || !Visitor.isPerson(call.request())) {
      return redirect(link);
    }
    Sender sender = hearing.byCookie(link.client(), call.request());
    count(call.request(), link, sender);
    Reply reply = redirect(link);
    return mayKeep(link.client(), call.request())
        ? reply.setting(Cookie.of(call.request(), sender.text(), sender.token()))
        : reply;
  }

  private boolean mayKeep(Client client, Request request) {
    return !Visitor.wantsNoCookie(request)
        && CookieConsent.of(Optional.empty(), programs.now(client)).allowsCookie(request);
  }

  /** Says where a link leads, and counts nothing. */
  Reply lookAt(Call call) {
    return redirect(link(call));
  }

  /** The link as a picture to print or to point a phone at. It is always the same. */
  Reply picture(Call call) {
    String svg = QrCode.svg(ZoneValues.domain(call.request()) + "/" + link(call).code());
    Map<String, String> headers =
        Map.of(
            "Content-Type", "image/svg+xml",
            "Cache-Control", "public, max-age=86400",
            "Cross-Origin-Resource-Policy", "cross-origin",
            "Content-Security-Policy", "default-src 'none'",
            "X-Content-Type-Options", "nosniff");
    return new Reply(200, headers, List.of(), Body.of(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private Link link(Call call) {
    String code = call.parameter("code").orElse("");
    Optional<Client> client =
        ShareLink.isCode(code) ? clients.byHost(call.request().host()) : Optional.empty();
    return client
        .flatMap(owner -> leading.lead(owner, code).map(lead -> new Link(owner, code, lead)))
        .orElseThrow(
            () ->
                new Problem(ErrorCode.NOT_FOUND, "There is nothing at this path. Check the URL.")
                    .raised());
  }

  private void count(Request request, Link link, Sender sender) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>(Form.data(request.query()));
    data.remove("access_token");
    data.remove("jwt");
    request.header("Referer").ifPresent(page -> data.put("referrer", page));
    data.put(ShareLink.CODE, link.code());
    // Of which program a link is, is ours to say.
    data.remove(InForce.NAMED);
    link.lead().program().ifPresent(program -> data.put(InForce.NAMED, program));
    String raw = new String(Json.write(data), StandardCharsets.UTF_8);
    try {
      intake.accept(
          new EventBody(
                  Optional.of(ShareLink.CLICKED),
                  Optional.empty(),
                  Whence.in(new Data(data), request))
              .from(link.client(), sender.source(), sender.vouched(), raw));
    } catch (StoreUnavailable down) {
      // The friend lands all the same, with the code in the address, so that the page's own events
      // can still say who referred them.
    }
  }

  private static Reply redirect(Link link) {
    return Reply.empty(302)
        .with("Location", link.target())
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Robots-Tag", "noindex");
  }

  private record Link(Client client, String code, Leading.Lead lead) {
    /** The page, which also learns the code: other sites' cookies may be refused there. */
    String target() {
      String landing = lead.page();
      int hash = landing.indexOf('#');
      String page = hash < 0 ? landing : landing.substring(0, hash);
      String place = hash < 0 ? "" : landing.substring(hash);
      String code = URLEncoder.encode(this.code, StandardCharsets.UTF_8);
      String query = "advocate_code=" + code + zone(landing);
      return page + (page.contains("?") ? "&" : "?") + query + place;
    }

    /** Of a zone that several programs have the page says whose it is. */
    private String zone(String landing) {
      return landing.startsWith("/zone/") && !lead.own()
          ? lead.program().map(program -> "&target=" + InForce.NAMED + "%3A" + program).orElse("")
          : "";
    }
  }
}
