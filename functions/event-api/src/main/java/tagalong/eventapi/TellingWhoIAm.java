package tagalong.eventapi;

import java.util.Map;
import tagalong.domain.client.Token;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** Tells the bearer of a token whose it is; connectors try their tokens here. */
final class TellingWhoIAm {
  private TellingWhoIAm() {}

  static Reply tell(Call call) {
    Token token = call.granted().orElseThrow().token();
    return Reply.json(
        200,
        Map.of(
            "client_id", token.client(),
            "token_id", token.id(),
            "scopes", token.scopes().stream().map(Enum::name).sorted().toList()));
  }
}
