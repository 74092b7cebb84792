package tagalong.adminapi;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Clients;
import tagalong.domain.client.JwtKey;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.jwt.JwtAlgorithm;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** The keys that a client's JWTs are checked with. What they are made of is never shown. */
final class SettingUpJwtKeys implements Resource {
  private static final int LONGEST_KID = 200;
  private static final int LONGEST_MATERIAL = 8_192;
  private final Clients clients;
  private final Clock clock;

  SettingUpJwtKeys(Clients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_JWT_KEYS, this::list, Operation.ADD_JWT_KEY, this::add);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Stream<JwtKey> keys = clients.jwtKeys(call.client().id()).stream();
    return Reply.json(200, page.of(keys).stream().map(key -> write(key, dates)).toList());
  }

  private Reply add(Call call) {
    Dates dates = Dates.of(call);
    Sent sent = Sent.of(call);
    String kid = sent.needed("kid");
    String algorithm = sent.needed("algorithm");
    String material = sent.needed("material");
    objection(kid, algorithm, material)
        .ifPresent(
            said -> {
              throw new Problem(ErrorCode.JWT_KEY_INVALID, said, Map.of("kid", Asked.shown(kid)))
                  .raised();
            });
    JwtKey key = new JwtKey(call.client().id(), kid, algorithm, material, clock.instant());
    if (!clients.add(key)) {
      throw Asked.wrong(
          ErrorCode.ALREADY_EXISTS,
          "kid",
          kid,
          "There is a key of that name. Add the new one under another.");
    }
    return Reply.json(201, write(key, dates));
  }

  private static Optional<String> objection(String kid, String algorithm, String material) {
    if (kid.length() > LONGEST_KID || material.length() > LONGEST_MATERIAL) {
      return Optional.of("A kid has at most 200 characters, a key at most 8192.");
    }
    return JwtAlgorithm.named(algorithm)
        .map(known -> known.objection(material))
        .orElseGet(
            () -> Optional.of("algorithm is one of %s.".formatted(List.of(JwtAlgorithm.values()))));
  }

  private static Map<String, @Nullable Object> write(JwtKey key, Dates dates) {
    return new Shape()
        .with("kid", key.kid())
        .with("algorithm", key.algorithm())
        .with("created_date", dates.write(key.created()))
        .fields();
  }
}
