package tagalong.adminapi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Token;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** Writes tokens, never what opens anything. */
final class TokenView {
  private TokenView() {}

  /** As the contract has it. */
  static Shape of(Token token, Instant now) {
    return new Shape()
        .with("type", "MANAGED")
        .with("client_id", token.client())
        .with("identity_id", token.id())
        .without("person_id")
        .with("expires_in", token.expires().map(end -> Duration.between(now, end).toSeconds()))
        .with("scopes", scopes(token));
  }

  /** As our list of tokens has it. */
  static Map<String, @Nullable Object> listed(Token token, Dates dates) {
    return new Shape()
        .with("id", token.id())
        .with("name", token.name())
        .with("scopes", scopes(token))
        .with("created_date", dates.write(token.created()))
        .with("expires_date", dates.write(token.expires()))
        .with("revoked", token.revoked())
        .fields();
  }

  private static List<String> scopes(Token token) {
    return token.scopes().stream().map(Enum::name).sorted().toList();
  }
}
