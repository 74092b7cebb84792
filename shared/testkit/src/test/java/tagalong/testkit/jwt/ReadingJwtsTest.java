package tagalong.testkit.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.AbstractSerializer;
import io.jsonwebtoken.security.AeadAlgorithm;
import io.jsonwebtoken.security.KeyAlgorithm;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.JwtKey;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.PersonKey;
import tagalong.testkit.store.InMemoryStore;
import tagalong.wire.http.Json;
import tagalong.wire.jwt.JwtAlgorithm;
import tagalong.wire.jwt.JwtVerdict.Expired;
import tagalong.wire.jwt.JwtVerdict.Proven;
import tagalong.wire.jwt.JwtVerdict.Reason;
import tagalong.wire.jwt.JwtVerdict.Refused;
import tagalong.wire.jwt.ReadingJwts;

class ReadingJwtsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Client ACME = new Client("1", "Acme", "secret", 1, NOON);
  private static final Client OTHER = new Client("2", "Other", "other", 1, NOON);
  private static final String SECRET = "0123456789abcdef".repeat(4);
  private static final KeyPair RSA = Jwts.SIG.RS256.keyPair().build();
  private static final KeyPair OTHER_RSA = Jwts.SIG.RS256.keyPair().build();
  private static final Map<String, Object> ANN = Map.of("email", "Ann@example.com", "plan", "gold");

  private final Clients keys = new Clients(new InMemoryStore());
  private final ReadingJwts jwts = new ReadingJwts(new RecentClients(keys, CLOCK), CLOCK);

  @ParameterizedTest
  @EnumSource(
      value = JwtAlgorithm.class,
      names = {"HS256", "HS384", "HS512"})
  void aSharedSecretProves(JwtAlgorithm algorithm) {
    add("k", algorithm, SECRET);
    Key key = new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA512");
    proves(signed("k", algorithm, key));
  }

  @ParameterizedTest
  @EnumSource(
      value = JwtAlgorithm.class,
      names = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"})
  void aPublicKeyProves(JwtAlgorithm algorithm) {
    KeyPair pair = pair(algorithm);
    add("k", algorithm, base64(pair.getPublic()));
    proves(signed("k", algorithm, pair.getPrivate()));
  }

  static Stream<Object[]> encryptions() {
    return Stream.of("RSA-OAEP", "RSA-OAEP-256", "ECDH-ES", "A128KW", "A256KW", "dir")
        .flatMap(
            algorithm ->
                Stream.of("A128GCM", "A256GCM", "A128CBC-HS256", "A256CBC-HS512")
                    .map(content -> new Object[] {algorithm, content}));
  }

  @ParameterizedTest
  @MethodSource("encryptions")
  void whatIsEncryptedForUsProves(String algorithm, String content) {
    proves(encrypted(algorithm, content));
  }

  @Test
  void aSignedOneMayBeInsideAnEncryptedOne() {
    add("s", JwtAlgorithm.HS256, SECRET);
    add("e", JwtAlgorithm.RSA_OAEP, base64(RSA.getPrivate()));
    String inner = signed("s", JwtAlgorithm.HS256, hmac(SECRET));

    proves(sealed(inner));
    assertThat(reason(sealed(inner.substring(0, inner.length() - 8) + "AAAAAAAA")))
        .isEqualTo(Reason.INVALID_SIGNATURE);
  }

  @Test
  void timesMayBeTexts() {
    add("k", JwtAlgorithm.HS256, SECRET);
    String exp = Long.toString(NOON.plusSeconds(300).getEpochSecond());
    String nbf = Long.toString(NOON.minusSeconds(300).getEpochSecond());

    proves(with(Map.of("exp", exp, "nbf", nbf, "iat", nbf)));
    assertThat(jwts.read(ACME, with(Map.of("exp", nbf)))).isInstanceOf(Expired.class);
    assertThat(reason(with(Map.of("nbf", exp)))).isEqualTo(Reason.NOT_YET_VALID);
    assertThat(reason(with(Map.of("iat", exp)))).isEqualTo(Reason.NOT_YET_VALID);
    assertThat(reason(with(Map.of("exp", "tomorrow")))).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void clocksMayBeAMinuteOff() {
    add("k", JwtAlgorithm.HS256, SECRET);

    proves(with(Map.of("exp", NOON.minusSeconds(59).getEpochSecond())));
    proves(with(Map.of("nbf", NOON.plusSeconds(59).getEpochSecond())));
    assertThat(jwts.read(ACME, with(Map.of("exp", NOON.minusSeconds(61).getEpochSecond()))))
        .isInstanceOf(Expired.class);
  }

  @Test
  void anExpiredOneStillSaysWho() {
    add("k", JwtAlgorithm.HS256, SECRET);

    assertThat(jwts.read(ACME, with(Map.of("exp", 1000))))
        .isInstanceOfSatisfying(
            Expired.class,
            said -> assertThat(said.data().values()).containsOnlyKeys("email", "plan"));
  }

  @Test
  void bothKeysAreProven() {
    add("k", JwtAlgorithm.HS256, SECRET);

    assertThat(jwts.read(ACME, with(Map.of("partner_user_id", 7))))
        .isInstanceOfSatisfying(
            Proven.class,
            proven ->
                assertThat(proven.keys())
                    .containsExactly(
                        PersonKey.ofEmail("ann@example.com").orElseThrow(),
                        PersonKey.ofPartnerUserId("7").orElseThrow()));
  }

  @Test
  void whatIsNotSignedIsRefused() {
    add("k", JwtAlgorithm.HS256, SECRET);
    String head = encoded("{\"alg\":\"none\",\"kid\":\"k\"}");
    String said = encoded("{\"email\":\"ann@example.com\"}");

    assertThat(reason(head + "." + said + ".")).isEqualTo(Reason.UNSUPPORTED);
    assertThat(reason(encoded("{\"alg\":\"HS256\",\"kid\":\"k\"}") + "." + said + "."))
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void aPublicKeyIsNobodysSecret() {
    add("k", JwtAlgorithm.RS256, base64(RSA.getPublic()));
    byte[] known = RSA.getPublic().getEncoded();

    assertThat(reason(signed("k", JwtAlgorithm.HS256, new SecretKeySpec(known, "HmacSHA256"))))
        .isEqualTo(Reason.WRONG_ALGORITHM);
    assertThat(reason(signed("k", JwtAlgorithm.HS256, hmac(base64(RSA.getPublic())))))
        .isEqualTo(Reason.WRONG_ALGORITHM);
    assertThat(reason(signed("k", JwtAlgorithm.PS256, RSA.getPrivate())))
        .isEqualTo(Reason.WRONG_ALGORITHM);
  }

  @Test
  void anotherKeyProvesNothing() {
    add("k", JwtAlgorithm.RS256, base64(RSA.getPublic()));

    assertThat(reason(signed("k", JwtAlgorithm.RS256, OTHER_RSA.getPrivate())))
        .isEqualTo(Reason.INVALID_SIGNATURE);
    assertThat(reason(signed("unknown", JwtAlgorithm.RS256, RSA.getPrivate())))
        .isEqualTo(Reason.UNKNOWN_KID);
    assertThat(
            ((Refused) jwts.read(OTHER, signed("k", JwtAlgorithm.RS256, RSA.getPrivate())))
                .reason())
        .isEqualTo(Reason.UNKNOWN_KID);
  }

  @Test
  void whatWasEncryptedForAnotherKeyIsRefused() {
    add("e", JwtAlgorithm.RSA_OAEP, base64(OTHER_RSA.getPrivate()));

    assertThat(reason(sealed("text"))).isEqualTo(Reason.INVALID_SIGNATURE);
  }

  @Test
  void noPartCanBeAnother() {
    add("k", JwtAlgorithm.HS256, SECRET);
    String jwt = signed("k", JwtAlgorithm.HS256, hmac(SECRET));
    for (int at = 0; at < jwt.length() - 1; at++) {
      char other = jwt.charAt(at) == 'A' ? 'B' : 'A';
      String changed = jwt.substring(0, at) + other + jwt.substring(at + 1);
      assertThat(jwts.read(ACME, changed)).as("at %d", at).isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a", "..", "....", "a.b.c", "a.b.c.d.e", "{}", "eyJ9.e30.AA"})
  void whatIsNoJwtIsRefused(String text) {
    assertThat(reason(text)).isIn(Reason.MALFORMED, Reason.UNSUPPORTED);
  }

  @Test
  void whatIsTooLongOrCompressedIsRefused() {
    add("k", JwtAlgorithm.HS256, SECRET);
    String packed =
        builder("k").claims(ANN).compressWith(Jwts.ZIP.DEF).signWith(hmac(SECRET)).compact();

    assertThat(reason("a".repeat(16_385))).isEqualTo(Reason.MALFORMED);
    assertThat(reason(packed)).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void whoNamesNobodyProvesNothing() {
    add("k", JwtAlgorithm.HS256, SECRET);
    String jwt = builder("k").claims(Map.of("plan", "gold")).signWith(hmac(SECRET)).compact();

    assertThat(reason(jwt)).isEqualTo(Reason.MISSING_IDENTITY);
  }

  private void add(String kid, JwtAlgorithm algorithm, String material) {
    assertThat(algorithm.objection(material)).isEmpty();
    keys.add(new JwtKey(ACME.id(), kid, algorithm.toString(), material, NOON));
  }

  private void proves(String jwt) {
    assertThat(jwts.read(ACME, jwt))
        .isInstanceOfSatisfying(
            Proven.class,
            proven -> {
              assertThat(proven.keys().getFirst().value()).isEqualTo("ann@example.com");
              assertThat(proven.data().values()).containsEntry("plan", "gold");
            });
  }

  private Reason reason(String jwt) {
    return ((Refused) jwts.read(ACME, jwt)).reason();
  }

  private static String with(Map<String, Object> more) {
    Map<String, Object> claims = new HashMap<>(ANN);
    claims.putAll(more);
    String head = encoded("{\"alg\":\"HS256\",\"kid\":\"k\"}");
    String body = encoded(new String(Json.write(claims), StandardCharsets.UTF_8));
    try {
      javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(hmac(SECRET));
      byte[] signature = mac.doFinal((head + "." + body).getBytes(StandardCharsets.US_ASCII));
      return head + "." + body + "." + url(signature);
    } catch (java.security.GeneralSecurityException missing) {
      throw new AssertionError(missing);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static String signed(String kid, JwtAlgorithm algorithm, Key key) {
    io.jsonwebtoken.security.SecureDigestAlgorithm by = Jwts.SIG.get().forKey(algorithm.toString());
    return builder(kid).claims(ANN).signWith(key, by).compact();
  }

  private String encrypted(String algorithm, String content) {
    AeadAlgorithm by = Jwts.ENC.get().forKey(content);
    int bytes =
        switch (algorithm) {
          case "A128KW" -> 16;
          case "A256KW" -> 32;
          default -> by.getKeyBitLength() / 8;
        };
    KeyPair pair = algorithm.startsWith("EC") ? Jwts.SIG.ES256.keyPair().build() : RSA;
    byte[] shared = SECRET.substring(0, bytes).getBytes(StandardCharsets.UTF_8);
    boolean symmetric = algorithm.startsWith("A") || algorithm.equals("dir");
    Key key = symmetric ? new SecretKeySpec(shared, "AES") : pair.getPublic();
    byte[] ours = symmetric ? shared : pair.getPrivate().getEncoded();
    add("e", JwtAlgorithm.named(algorithm).orElseThrow(), Base64.getEncoder().encodeToString(ours));
    return sealed(algorithm, by, key);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static String sealed(String algorithm, AeadAlgorithm content, Key key) {
    KeyAlgorithm by = Jwts.KEY.get().forKey(algorithm);
    return builder("e").claims(ANN).encryptWith(key, by, content).compact();
  }

  private static String sealed(String text) {
    return builder("e")
        .content(text)
        .encryptWith(RSA.getPublic(), Jwts.KEY.RSA_OAEP, Jwts.ENC.A256GCM)
        .compact();
  }

  private static JwtBuilder builder(String kid) {
    return Jwts.builder().json(new Writing()).header().keyId(kid).and();
  }

  private static KeyPair pair(JwtAlgorithm algorithm) {
    return switch (algorithm) {
      case ES256 -> Jwts.SIG.ES256.keyPair().build();
      case ES384 -> Jwts.SIG.ES384.keyPair().build();
      case ES512 -> Jwts.SIG.ES512.keyPair().build();
      default -> RSA;
    };
  }

  private static Key hmac(String secret) {
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  private static String base64(PublicKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private static String base64(PrivateKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private static String encoded(String text) {
    return url(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static final class Writing extends AbstractSerializer<Map<String, ?>> {
    @Override
    protected void doSerialize(Map<String, ?> value, OutputStream out) throws Exception {
      out.write(Json.write(value));
    }
  }
}
