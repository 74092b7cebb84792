package tagalong.adminapi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Scope;
import tagalong.domain.client.Token;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** Makes server tokens. A token is shown once; only its hash is kept. */
final class MakingTokens {
  private static final int ID_DIGITS = 12;
  private static final long LONGEST_SECONDS = 315_360_000;
  private final Clients clients;
  private final Secrets secrets;
  private final Clock clock;

  MakingTokens(Clients clients, Secrets secrets, Clock clock) {
    this.clients = clients;
    this.secrets = secrets;
    this.clock = clock;
  }

  Reply make(Call call) {
    Sent sent = Sent.orNothing(call);
    if (sent.text("password").isPresent()) {
      throw new Problem(
              ErrorCode.INVALID_CREDENTIALS, "There are no passwords here. Send a token instead.")
          .raised();
    }
    Token caller = call.granted().orElseThrow().token();
    String client = client(sent, caller);
    Set<Scope> scopes = scopes(sent, caller, client);
    Instant now = clock.instant();
    Optional<Instant> expires = expires(sent, caller, now);
    String name = sent.name().orElse("");
    String secret = secrets.next();
    String hash = Token.hashOf(secret);
    String id = hash.substring(0, ID_DIGITS);
    Token token = new Token(id, hash, client, name, scopes, now, expires, false);
    if (!clients.add(token)) {
      throw new IllegalStateException("two random tokens are the same");
    }
    return Reply.json(200, TokenView.of(token, now).with("access_token", secret).fields());
  }

  /** Another token that may as much, as long from now; empty when this one has ended meanwhile. */
  Optional<Reply> exchange(Token old) {
    Instant now = clock.instant();
    String secret = secrets.next();
    String hash = Token.hashOf(secret);
    String id = hash.substring(0, ID_DIGITS);
    Optional<Instant> expires =
        old.expires().map(end -> now.plus(Duration.between(old.created(), end)));
    Token fresh = new Token(id, hash, old.client(), old.name(), old.scopes(), now, expires, false);
    return clients.exchange(old, fresh)
        ? Optional.of(
            Reply.json(200, TokenView.of(fresh, now).with("access_token", secret).fields()))
        : Optional.empty();
  }

  /** Only whoever runs the installation makes tokens for other clients. */
  private String client(Sent sent, Token caller) {
    String client = sent.text("client_id").orElse(caller.client());
    boolean other = !client.equals(caller.client());
    if (other && (!isSuperuser(caller) || clients.byId(client).isEmpty())) {
      throw Asked.wrong(
          ErrorCode.INVALID_CLIENT_ID,
          "client_id",
          client,
          "Leave client_id out, or name the client of your token.");
    }
    return client;
  }

  private static Set<Scope> scopes(Sent sent, Token caller, String client) {
    Optional<List<@Nullable Object>> asked = sent.list("scopes");
    if (asked.isEmpty()) {
      return usual(caller, client);
    }
    Set<Scope> held = Powers.of(caller);
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Collection<String> denied = new TreeSet<>();
    for (Object name : asked.get()) {
      held.stream()
          .filter(scope -> scope.name().equals(name))
          .findFirst()
          .ifPresentOrElse(scopes::add, () -> denied.add(Asked.shown(String.valueOf(name))));
    }
    if (!denied.isEmpty()) {
      throw new Problem(
              ErrorCode.SCOPES_DENIED,
              "Ask for scopes that your own token has.",
              Map.of("denied_scopes", String.join(",", denied)))
          .raised();
    }
    return scopes;
  }

  /** Nobody becomes superuser without being meant to. */
  private static Set<Scope> usual(Token caller, String client) {
    return client.equals(caller.client()) ? caller.scopes() : Set.of(Scope.CLIENT_ADMIN);
  }

  /** A token that ends cannot give birth to one that outlives it. */
  private static Optional<Instant> expires(Sent sent, Token caller, Instant now) {
    Optional<Instant> asked =
        sent.number("duration_seconds").map(seconds -> now.plusSeconds(whole(seconds)));
    if (asked.isPresent() && caller.expires().filter(asked.get()::isAfter).isPresent()) {
      throw duration(sent, "A token cannot outlive the one it is made with.");
    }
    return asked.or(caller::expires);
  }

  private static long whole(BigDecimal seconds) {
    boolean fits =
        seconds.signum() > 0
            && seconds.compareTo(BigDecimal.valueOf(LONGEST_SECONDS)) <= 0
            && seconds.stripTrailingZeros().scale() <= 0;
    if (!fits) {
      throw new Problem(
              ErrorCode.INVALID_DURATION,
              "duration_seconds is a whole number from 1 to " + LONGEST_SECONDS + ".",
              Map.of("duration_seconds", Asked.shown(seconds.toString())))
          .raised();
    }
    return seconds.longValueExact();
  }

  private static Problem.Raised duration(Sent sent, String message) {
    return Asked.wrong(
        ErrorCode.INVALID_DURATION,
        "duration_seconds",
        sent.text("duration_seconds").orElse(""),
        message);
  }

  private static boolean isSuperuser(Token token) {
    return token.scopes().contains(Scope.CLIENT_SUPERUSER);
  }
}
