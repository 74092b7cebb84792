package tagalong.wire.jwt;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.Jwe;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.Jwt;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.PrematureJwtException;
import io.jsonwebtoken.UnsupportedJwtException;
import io.jsonwebtoken.security.SecurityException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.wire.jwt.JwtVerdict.Reason;
import tagalong.wire.jwt.JwtVerdict.Refused;

/** Judges what a company says, by a JWT, of who somebody is. */
public final class ReadingJwts {
  /** How far the clocks of companies may be off. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final int LONGEST = 16_384;

  /** What says something of the JWT itself, or must not stand in the log. */
  private static final Set<String> NO_DATA =
      Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "jwt", "access_token", "id_token");

  private final RecentClients clients;
  private final Clock clock;

  public ReadingJwts(RecentClients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  public JwtVerdict read(Client client, String text) {
    if (text.length() > LONGEST) {
      return new Refused(Reason.MALFORMED, "It has at most 16384 characters.");
    }
    try {
      return judged(client, parser(client).parse(text.strip()));
    } catch (ExpiredJwtException expired) {
      return expired(expired.getClaims());
    } catch (KeyRefused refused) {
      return refused.verdict();
    } catch (PrematureJwtException early) {
      return new Refused(Reason.NOT_YET_VALID, "Its nbf lies ahead. Check the clock.");
    } catch (SecurityException wrong) {
      return new Refused(
          Reason.INVALID_SIGNATURE, "It was not made with the key of its kid, or was changed.");
    } catch (UnsupportedJwtException unsupported) {
      return new Refused(Reason.UNSUPPORTED, "Sign or encrypt it as the documentation lists.");
    } catch (JwtException | IllegalArgumentException malformed) {
      return new Refused(Reason.MALFORMED, "It is no JWT in the compact form.");
    }
  }

  private JwtParser parser(Client client) {
    Instant now = clock.instant();
    return Jwts.parser()
        .json(new ClaimsJson())
        .keyLocator(new ClientKeys(clients, client))
        .clock(() -> Date.from(now))
        .clockSkewSeconds(SKEW.toSeconds())
        .enc()
        .clear()
        .add(
            List.of(
                Jwts.ENC.A128GCM, Jwts.ENC.A256GCM, Jwts.ENC.A128CBC_HS256, Jwts.ENC.A256CBC_HS512))
        .and()
        .build();
  }

  /** What is encrypted holds claims, or a signed JWT. */
  private JwtVerdict judged(Client client, Jwt<?, ?> jwt) {
    return switch (jwt.getPayload()) {
      case Claims claims when jwt instanceof Jws || jwt instanceof Jwe -> proven(claims);
      case byte[] inner when jwt instanceof Jwe -> signed(client, inner);
      default -> new Refused(Reason.MALFORMED, "It holds no claims.");
    };
  }

  private JwtVerdict signed(Client client, byte[] inner) {
    Jwt<?, ?> jwt = parser(client).parse(new String(inner, StandardCharsets.UTF_8));
    return jwt instanceof Jws && jwt.getPayload() instanceof Claims claims
        ? proven(claims)
        : new Refused(Reason.MALFORMED, "Inside it is neither claims nor a signed JWT.");
  }

  private JwtVerdict proven(Claims claims) {
    Instant latest = clock.instant().plus(SKEW);
    if (claims.getIssuedAt() != null && claims.getIssuedAt().toInstant().isAfter(latest)) {
      return new Refused(Reason.NOT_YET_VALID, "Its iat lies ahead. Check the clock.");
    }
    Data data = data(claims);
    List<PersonKey> keys = keys(data);
    return keys.isEmpty() ? nobody() : new JwtVerdict.Proven(keys, data);
  }

  private static JwtVerdict expired(Claims claims) {
    Data data = data(claims);
    return keys(data).isEmpty() ? nobody() : new JwtVerdict.Expired(data);
  }

  private static Refused nobody() {
    return new Refused(Reason.MISSING_IDENTITY, "It needs the claim email or partner_user_id.");
  }

  private static Data data(Claims claims) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>(claims);
    data.keySet().removeAll(NO_DATA);
    return new Data(data);
  }

  private static List<PersonKey> keys(Data data) {
    List<PersonKey> keys = new ArrayList<>();
    Optional<PersonKey> email = data.text("email").flatMap(PersonKey::ofEmail);
    email.ifPresent(keys::add);
    data.text("partner_user_id").flatMap(PersonKey::ofPartnerUserId).ifPresent(keys::add);
    return keys;
  }
}
