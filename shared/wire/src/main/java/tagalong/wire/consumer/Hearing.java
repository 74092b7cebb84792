package tagalong.wire.consumer;

import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.consumer.Bearer;
import tagalong.domain.consumer.Consumer;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.consumer.ConsumerTokens;
import tagalong.domain.consumer.Level;
import tagalong.domain.consumer.Speaking;
import tagalong.domain.consumer.Spoken;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.wire.consumer.BroughtToken.Way;
import tagalong.wire.contract.Headers;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.AccessToken;
import tagalong.wire.http.Request;
import tagalong.wire.jwt.JwtVerdict;
import tagalong.wire.jwt.ReadingJwts;

/** Knows again who sends an event, and weighs what they say of who they are. */
public final class Hearing {
  private final ConsumerTokens tokens;
  private final Speaking speaking;
  private final ReadingJwts jwts;

  public Hearing(ConsumerTokens tokens, ReadingJwts jwts) {
    this.tokens = tokens;
    this.speaking = new Speaking(tokens);
    this.jwts = jwts;
  }

  /** An event of a page, whose visitor may be new. */
  public Heard onPage(Client client, Request request, WebEvent event) {
    return hear(visit(client, request, event.token()), request, event, Source.WEB);
  }

  /** An event of a consumer who was let in. */
  public Heard ofConsumer(Consumer consumer, Request request, WebEvent event) {
    Way way = AccessToken.isByCookie(request) ? Way.COOKIE : Way.HEADER;
    String text = AccessToken.ofConsumer(request).orElse("");
    return hear(new Visit(consumer, way, text), request, event, Source.APP);
  }

  /** What somebody says who may be new here. */
  public Heard onCall(Client client, Request request, WebEvent event) {
    return hear(visit(client, request, event.token()), request, event, Source.APP);
  }

  /** Who visits, having said nothing. */
  public Sender visitor(Client client, Request request) {
    Visit visit = visit(client, request, Optional.empty());
    ConsumerToken token = visit.consumer().token();
    Spoken silent = new Spoken(Source.WEB, token.vouched(), token);
    return sender(visit, silent, Optional.empty());
  }

  /** Whose browser opens a page, by what it kept itself. */
  public Sender byCookie(Client client, Request request) {
    ConsumerToken token =
        AccessToken.ofOwnCookie(request)
            .map(text -> tokens.bearer(client, text))
            .filter(Bearer.Known.class::isInstance)
            .map(known -> ((Bearer.Known) known).consumer().token())
            .map(known -> tokens.renewed(client, known))
            .orElseGet(() -> tokens.anonymous(client));
    Visit visit = new Visit(tokens.consumer(client, token), Way.COOKIE, "");
    return sender(visit, speaking.says(visit.consumer(), Data.NONE, Source.WEB), Optional.empty());
  }

  private Heard hear(Visit visit, Request request, WebEvent sent, Source way) {
    WebEvent said = Sandbox.of(request, sent);
    WebEvent event = said.with(said.body().with(Whence.in(said.body().data(), request)));
    Consumer consumer = visit.consumer();
    Optional<JwtVerdict> verdict =
        event
            .jwt()
            .or(() -> request.header(Headers.JWT))
            .map(jwt -> jwts.read(consumer.client(), jwt));
    return switch (verdict.orElse(null)) {
      case JwtVerdict.Proven proven -> {
        WebEvent told = event.with(event.body().and(proven.data()));
        yield heard(visit, proves(consumer, proven), told, Optional.empty());
      }
      case JwtVerdict.Expired expired -> {
        WebEvent told = event.with(event.body().and(expired.data()));
        yield heard(
            visit, speaking.says(consumer, told.body().data(), way), told, Optional.empty());
      }
      case JwtVerdict.Refused refused ->
          heard(
              visit,
              speaking.says(consumer, event.body().data(), way),
              event,
              Optional.of(refused.problem()));
      case null ->
          heard(visit, speaking.says(consumer, event.body().data(), way), event, Optional.empty());
    };
  }

  /** A page sends the same JWT with every event: once is enough. */
  private Spoken proves(Consumer consumer, JwtVerdict.Proven proven) {
    ConsumerToken token = consumer.token();
    return consumer.level() == Level.VERIFIED && token.keys().equals(proven.keys())
        ? new Spoken(Source.VERIFIED, token.vouched(), token)
        : speaking.proves(consumer, proven.keys());
  }

  private Heard heard(Visit visit, Spoken said, WebEvent event, Optional<Problem> objection) {
    return new Heard(sender(visit, said, objection), event);
  }

  private Sender sender(Visit visit, Spoken said, Optional<Problem> objection) {
    Client client = visit.consumer().client();
    String text = tokens.textOf(client, said.token());
    return new Sender(
        client,
        said.token(),
        text,
        tokens.textOf(client, said.token().withoutProof()),
        said.source(),
        said.vouched(),
        visit.way() == Way.COOKIE,
        !text.equals(visit.text()),
        objection);
  }

  /** The first text that is a token of this client; it is renewed unless an address held it. */
  private Visit visit(Client client, Request request, Optional<String> kept) {
    for (BroughtToken brought : BroughtToken.of(request, kept)) {
      if (tokens.bearer(client, brought.text()) instanceof Bearer.Known(var consumer)) {
        ConsumerToken token =
            brought.way() == Way.ADDRESS
                ? consumer.token()
                : tokens.renewed(client, consumer.token());
        return new Visit(tokens.consumer(client, token), brought.way(), brought.text());
      }
    }
    return new Visit(tokens.consumer(client, tokens.anonymous(client)), Way.COOKIE, "");
  }

  /**
   * @param text what was brought; empty when they are new
   */
  private record Visit(Consumer consumer, Way way, String text) {}
}
