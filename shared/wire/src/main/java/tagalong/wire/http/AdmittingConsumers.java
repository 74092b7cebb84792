package tagalong.wire.http;

import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.client.RecentClients;
import tagalong.domain.consumer.Bearer;
import tagalong.domain.consumer.Consumer;
import tagalong.domain.consumer.ConsumerTokens;
import tagalong.domain.consumer.Level;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Headers;
import tagalong.wire.contract.Problem;

/** Lets in consumers, by a token of the client whose host is called. */
public final class AdmittingConsumers {
  private final RecentClients clients;
  private final ConsumerTokens tokens;

  public AdmittingConsumers(RecentClients clients, ConsumerTokens tokens) {
    this.clients = clients;
    this.tokens = tokens;
  }

  /**
   * @param minimum how sure we must be of who they are
   * @throws Problem.Raised when they are not let in
   */
  Consumer admit(Request request, Level minimum) {
    Client client =
        clients
            .byHost(request.host())
            .orElseThrow(
                () ->
                    refused(
                        ErrorCode.PROGRAM_DOMAIN_NOT_FOUND,
                        "Nobody's program lives at this host. Check the address."));
    String text =
        AccessToken.ofConsumer(request)
            .orElseThrow(
                () ->
                    refused(
                        ErrorCode.MISSING_ACCESS_TOKEN,
                        "Send a token: Authorization: Bearer <token>. POST /api/v5/token gives"
                            + " one."));
    Consumer consumer =
        switch (tokens.checkedBearer(client, text)) {
          case Bearer.Known(var known) -> known;
          case Bearer.Unknown() ->
              throw refused(
                  ErrorCode.INVALID_ACCESS_TOKEN,
                  "This host gave nobody this token. Ask for a new one.");
          case Bearer.Ended() ->
              throw refused(
                  ErrorCode.EXPIRED_ACCESS_TOKEN,
                  "This token has expired or was given back. Ask for a new one.");
        };
    if (!consumer.level().isAtLeast(minimum)) {
      throw refused(
          ErrorCode.ACCESS_DENIED, "This is private. Prove who you are, for example with a JWT.");
    }
    return isRenewable(request)
        ? tokens.consumer(client, tokens.renewed(client, consumer.token()))
        : consumer;
  }

  /**
   * The reply, with the token that counts from now on where it is another than was sent; as a
   * cookie too, where a cookie brought the old one.
   */
  Reply answered(Request request, Consumer consumer, Reply reply) {
    String text = tokens.textOf(consumer.client(), consumer.token());
    boolean sent = AccessToken.ofConsumer(request).filter(text::equals).isPresent();
    boolean another =
        Optional.ofNullable(reply.headers().get(Headers.TOKEN))
            .filter(told -> !told.equals(text))
            .isPresent();
    if (sent || another) {
      return reply;
    }
    Reply told = reply.with(Headers.TOKEN, text);
    return AccessToken.isByCookie(request) && reply.cookies().isEmpty()
        ? told.setting(Cookie.of(request, text, consumer.token()))
        : told;
  }

  /** Addresses are written down in many places: what stands in one lives no longer for that. */
  private static boolean isRenewable(Request request) {
    return AccessToken.ofHeader(request).isPresent() || request.query("access_token").isEmpty();
  }

  private static Problem.Raised refused(ErrorCode code, String message) {
    return new Problem(code, message).raised();
  }
}
