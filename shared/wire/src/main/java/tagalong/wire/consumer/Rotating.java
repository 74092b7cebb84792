package tagalong.wire.consumer;

import tagalong.wire.contract.Headers;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.AccessToken;
import tagalong.wire.http.Cookie;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Request;

/** Tells by which token a visitor is known from now on, and what is wrong with a JWT. */
public final class Rotating {
  private Rotating() {}

  /** With the cookie where one was brought: a page that brought none keeps its token itself. */
  public static Reply reply(Request request, Sender sender, Reply reply) {
    Reply told = reply.with(Headers.TOKEN, sender.text());
    boolean rotates = sender.byCookie() && sender.changed() && hasCookie(request);
    Reply kept = rotates ? told.setting(Cookie.of(request, sender.text(), sender.token())) : told;
    return sender.objection().map(problem -> objecting(kept, problem)).orElse(kept);
  }

  public static Reply objecting(Reply reply, Problem problem) {
    return reply
        .with(Headers.ERROR, problem.code().text())
        .with(Headers.ERROR_MESSAGE, problem.message());
  }

  private static boolean hasCookie(Request request) {
    return AccessToken.ofOwnCookie(request).isPresent();
  }
}
