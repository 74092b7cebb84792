package tagalong.adminapi;

import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Token;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;

/** Server tokens: made, looked at, listed, revoked. */
final class SettingUpTokens implements Resource {
  private final Clients clients;
  private final MakingTokens making;
  private final Clock clock;

  SettingUpTokens(Clients clients, Secrets secrets, Clock clock) {
    this.clients = clients;
    this.making = new MakingTokens(clients, secrets, clock);
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.MAKE_TOKEN, making::make,
        Operation.READ_OWN_TOKEN, call -> read(call.granted().orElseThrow().token()),
        Operation.READ_TOKEN, call -> read(sent(call)),
        Operation.EXCHANGE_TOKEN, this::exchange,
        Operation.END_TOKEN, this::end,
        Operation.LIST_TOKENS, this::list,
        Operation.REVOKE_TOKEN, this::revoke);
  }

  private Reply read(Token token) {
    return Reply.json(200, TokenView.of(token, clock.instant()).fields());
  }

  private Reply end(Call call) {
    end(call, sent(call));
    return Reply.empty(200);
  }

  private Reply exchange(Call call) {
    Token old = sent(call);
    checkPowers(call, old);
    return making.exchange(old).orElseThrow(SettingUpTokens::unknown);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Stream<Token> latest =
        clients.tokens(call.client().id()).stream()
            .sorted(Comparator.comparing(Token::created).thenComparing(Token::id).reversed());
    return Reply.json(
        200, page.of(latest).stream().map(token -> TokenView.listed(token, dates)).toList());
  }

  private Reply revoke(Call call) {
    String id = call.parameter("token_id").orElse("");
    end(
        call,
        clients.tokens(call.client().id()).stream()
            .filter(token -> token.id().equals(id))
            .findFirst()
            .orElseThrow(SettingUpTokens::unknown));
    return Reply.empty(204);
  }

  private void end(Call call, Token token) {
    checkPowers(call, token);
    if (!token.revoked()) {
      clients.change(token.ended());
    }
  }

  private static void checkPowers(Call call, Token token) {
    if (!Powers.of(call.granted().orElseThrow().token()).containsAll(token.scopes())) {
      throw new Problem(
              ErrorCode.ACCESS_DENIED,
              "That token may do more than yours. Use one that may as much.")
          .raised();
    }
  }

  /** The token of the path, if it is the client's and still opens something. */
  private Token sent(Call call) {
    return clients
        .tokenByHash(Token.hashOf(call.parameter("token").orElse("")))
        .filter(token -> token.client().equals(call.client().id()))
        .filter(token -> token.usableAt(clock.instant()))
        .orElseThrow(SettingUpTokens::unknown);
  }

  private static Problem.Raised unknown() {
    return new Problem(ErrorCode.NOT_FOUND, "There is no such token, or it has ended.").raised();
  }
}
