package tagalong.adminapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.SftpDestinations;
import tagalong.domain.client.SshKey;
import tagalong.domain.client.SshPair;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** The keys of a client's SFTP destinations: its partners', and pairs made here to log in with. */
final class SettingUpSshKeys implements Resource {
  private final SftpDestinations destinations;
  private final Secrets secrets;
  private final Clock clock;

  SettingUpSshKeys(SftpDestinations destinations, Secrets secrets, Clock clock) {
    this.destinations = destinations;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_SSH_KEYS, this::list,
        Operation.ADD_SSH_KEY, this::add,
        Operation.REMOVE_SSH_KEY, this::remove);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    return Reply.json(
        200,
        page.of(destinations.pairs(call.client().id()).stream()).stream()
            .map(pair -> write(pair, dates))
            .toList());
  }

  private Reply add(Call call) {
    Dates dates = Dates.of(call);
    Sent sent = Sent.of(call);
    String name = sent.name().orElse("key");
    Optional<String> theirs = sent.text("public_key");
    theirs
        .flatMap(SshKey::objection)
        .ifPresent(
            said -> {
              throw Asked.wrong(ErrorCode.INVALID_PARAMETER, "public_key", theirs.get(), said);
            });
    SshPair pair =
        theirs
            .map(line -> pair(call, name, line, Optional.empty()))
            .orElseGet(() -> made(call, name));
    destinations.keep(pair);
    return Reply.json(201, write(pair, dates));
  }

  private SshPair made(Call call, String name) {
    try {
      KeyPairGenerator making = KeyPairGenerator.getInstance("EC");
      making.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = making.generateKeyPair();
      StringBuilder line = new StringBuilder();
      PublicKeyEntry.appendPublicKeyEntry(line, keys.getPublic());
      String secret = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
      return pair(call, name, line.toString(), Optional.of(secret));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has secp256r1", missing);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  private SshPair pair(Call call, String name, String line, Optional<String> secret) {
    return new SshPair(
        call.client().id(), secrets.nextDigits(), name, line.strip(), secret, clock.instant());
  }

  private Reply remove(Call call) {
    String id = call.parameter("key_id").orElse("");
    if (!destinations.removePair(call.client().id(), id)) {
      throw Asked.wrong(ErrorCode.NOT_FOUND, "key_id", id, "There is no such key.");
    }
    return Reply.empty(204);
  }

  /** The private half stays here. */
  private static Map<String, @Nullable Object> write(SshPair pair, Dates dates) {
    return new Shape()
        .with("id", pair.id())
        .with("name", pair.name())
        .with("public_key", pair.publicKey())
        .with("made_here", pair.privateKey().isPresent())
        .with("created_date", dates.write(pair.created()))
        .fields();
  }
}
