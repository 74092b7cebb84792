package tagalong.consumerapi;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tagalong.domain.client.Client;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.consumer.MailedClaim;
import tagalong.domain.consumer.ProvingByMail;
import tagalong.domain.consumer.ProvingByMail.Verdict;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Submission;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.program.Zone;
import tagalong.wire.consumer.Identities;
import tagalong.wire.consumer.Reader;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.AccessToken;
import tagalong.wire.http.Call;
import tagalong.wire.http.Cookie;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Request;

/**
 * The page that the link of a mail leads to. Programs that scan mails follow links, so the page
 * only asks; whoever presses its button proves that the address is theirs.
 */
final class ClaimPages implements Resource {
  private static final String CLAIM = "claim";
  private final TakingEvents events;
  private final Identities identities;
  private final RecentPrograms programs;
  private final ProvingByMail proving;

  ClaimPages(
      TakingEvents events, Identities identities, RecentPrograms programs, ProvingByMail proving) {
    this.events = events;
    this.identities = identities;
    this.programs = programs;
    this.proving = proving;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LOOK_AT_CLAIM, this::look, Operation.PROVE_BY_CLAIM, this::prove);
  }

  private Reply look(Call call) {
    Client client = events.client(call);
    String link = call.request().query(CLAIM).orElse("");
    Reply page = page(call, client, link, proving.look(client, link));
    boolean wantsNone = call.request().header("Sec-GPC").filter("1"::equals).isPresent();
    return wantsNone || call.request().cookie("access_token").isPresent()
        ? page
        : page.setting(cookie(call, client, browser(call, client)));
  }

  private Reply prove(Call call) {
    Client client = events.client(call);
    String link = new Data(WebBody.values(call.request())).text(CLAIM).orElse("");
    if (!AccessToken.isOwnWish(call.request())) {
      // Another site's page must not make anybody somebody else.
      return page(call, client, link, proving.look(client, link));
    }
    Verdict verdict = proving.prove(client, link, browser(call, client));
    return verdict instanceof Verdict.Proven(var claim, var token)
        ? proven(call, client, claim, token)
        : page(call, client, link, verdict);
  }

  /** Their person learns it, and what the browser did before is theirs. */
  private Reply proven(Call call, Client client, MailedClaim claim, ConsumerToken token) {
    Data data = Data.NONE.with("email", claim.address().value()).with("verified_by", "email");
    EventBody body = new EventBody(Optional.of(GivingTokens.IDENTIFY), Optional.empty(), data);
    Submission submission = body.from(client, Source.VERIFIED, token.vouched(), "");
    events.take(submission, WebEvent.of(body, Map.of()));
    Reply reply =
        program(client, claim)
            .flatMap(ClaimPages::own)
            .map(zone -> Reply.empty(303).with("Location", "/zone/" + zone.name() + in(claim)))
            .orElseGet(() -> page(call, client, "", new Verdict.Proven(claim, token)));
    // The proof was asked for just now, so its cookie is.
    return reply.with("Cache-Control", "no-store").setting(cookie(call, client, token));
  }

  private static String in(MailedClaim claim) {
    return claim.locale().map(text -> "?locale=" + text.replaceAll("[^A-Za-z0-9-]", "")).orElse("");
  }

  /** Where the program shows people what is theirs. */
  private static Optional<Zone> own(Program program) {
    return program.zones().stream()
        .filter(zone -> zone.contents().stream().anyMatch(program::tellsOfViewer))
        .findFirst();
  }

  private ConsumerToken browser(Call call, Client client) {
    return identities.hearing().byCookie(client, call.request()).token();
  }

  private String cookie(Call call, Client client, ConsumerToken token) {
    return Cookie.of(call.request(), identities.tokens().textOf(client, token), token);
  }

  private Reply page(Call call, Client client, String link, Verdict verdict) {
    Optional<MailedClaim> claim =
        switch (verdict) {
          case Verdict.Unknown() -> Optional.empty();
          case Verdict.Over(var over) -> Optional.of(over);
          case Verdict.Open(var open) -> Optional.of(open);
          case Verdict.Proven(var proven, var token) -> Optional.of(proven);
        };
    ClaimPage page =
        new ClaimPage(
            claim.flatMap(known -> program(client, known)),
            claim.flatMap(MailedClaim::locale).or(() -> language(call.request())).orElse("en"));
    return switch (verdict) {
      case Verdict.Unknown() -> page.over(400);
      case Verdict.Over(var over) -> page.over(410);
      case Verdict.Open(var open) -> page.asking(open.address().value(), link);
      case Verdict.Proven(var proven, var token) -> page.done(proven.address().value());
    };
  }

  private static Optional<String> language(Request request) {
    EventBody nothing = new EventBody(Optional.empty(), Optional.empty(), Data.NONE);
    return Reader.of(request, WebEvent.of(nothing, Map.of())).body().data().text("locale");
  }

  private Optional<Program> program(Client client, MailedClaim claim) {
    return programs.now(client).stream()
        .map(ProgramVersion::program)
        .filter(program -> program.id().equals(claim.program()))
        .findFirst();
  }
}
