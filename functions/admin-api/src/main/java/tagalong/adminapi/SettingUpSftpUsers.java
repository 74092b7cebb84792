package tagalong.adminapi;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Clients;
import tagalong.domain.client.SftpUser;
import tagalong.domain.client.SshKey;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** Who may bring and fetch a client's files over SFTP. */
final class SettingUpSftpUsers implements Resource {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,31}");
  private static final int MOST_KEYS = 20;
  private final Clients clients;
  private final Clock clock;

  SettingUpSftpUsers(Clients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_SFTP_USERS,
        this::list,
        Operation.ADD_SFTP_USER,
        this::add,
        Operation.REMOVE_SFTP_USER,
        this::remove);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Stream<SftpUser> users = clients.sftpUsers(call.client().id()).stream();
    return Reply.json(200, page.of(users).stream().map(user -> write(user, dates)).toList());
  }

  private Reply add(Call call) {
    Dates dates = Dates.of(call);
    Sent sent = Sent.of(call);
    String name = sent.needed("name");
    if (!NAME.matcher(name).matches()) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER,
          "name",
          name,
          "A name has 1 to 32 of a-z, 0-9, dot, hyphen and underscore, and begins with a letter.");
    }
    SftpUser user = new SftpUser(call.client().id(), name, keys(sent), clock.instant());
    if (!clients.add(user)) {
      throw Asked.wrong(
          ErrorCode.ALREADY_EXISTS,
          "name",
          name,
          "Somebody logs in by that name already. Choose another.");
    }
    return Reply.json(201, write(user, dates));
  }

  private static List<String> keys(Sent sent) {
    List<String> keys =
        sent.list("keys").stream()
            .flatMap(List::stream)
            .map(key -> Objects.toString(key, "").strip())
            .toList();
    if (keys.isEmpty() || keys.size() > MOST_KEYS) {
      throw unfit("Send from 1 to 20 public keys: {\"keys\":[\"ssh-ed25519 …\"]}.");
    }
    Optional<String> objection =
        keys.stream().map(SshKey::objection).flatMap(Optional::stream).findFirst();
    if (objection.isPresent()) {
      throw unfit(objection.get());
    }
    return keys;
  }

  private static Problem.Raised unfit(String said) {
    return new Problem(ErrorCode.INVALID_PARAMETER, said, Map.of("parameter", "keys")).raised();
  }

  private Reply remove(Call call) {
    String name = call.parameter("name").orElse("");
    boolean known =
        NAME.matcher(name).matches() && clients.removeSftpUser(call.client().id(), name);
    if (!known) {
      throw Asked.wrong(ErrorCode.NOT_FOUND, "name", name, "There is no such user.");
    }
    return Reply.empty(204);
  }

  private static Map<String, @Nullable Object> write(SftpUser user, Dates dates) {
    return new Shape()
        .with("name", user.name())
        .with("keys", user.keys())
        .with("created_date", dates.write(user.created()))
        .fields();
  }
}
