package tagalong.adminapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tagalong.domain.client.SftpDestination.Place;
import tagalong.domain.client.SftpDestinations;
import tagalong.domain.client.SshPair;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/** Where a destination should be, as a body says it; what it leaves out stays as it was. */
record SftpWish(String client, Sent sent, SftpDestinations destinations) {
  private static final Pattern USER = Pattern.compile("[a-z][a-z0-9._-]{0,31}");
  private static final Pattern OTHERS_USER = Pattern.compile("[^\\s:/@]{1,64}");
  private static final Pattern HOST =
      Pattern.compile("(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9-]+)*");
  private static final Pattern FOLDER = Pattern.compile("/?[\\w.-]+(/[\\w.-]+)*/?|/");
  private static final int USUAL_PORT = 22;
  private static final int LAST_PORT = 65_535;
  private static final String USUAL_FOLDER = "/";

  Place.External external(Optional<Place.External> before) {
    String host =
        given("host", before.map(Place.External::host), ErrorCode.SFTP_DESTINATION_MISSING_HOST);
    String user =
        given(
            "username",
            before.map(Place.External::username),
            ErrorCode.SFTP_DESTINATION_MISSING_USERNAME);
    String key =
        given(
            "key_id", before.map(Place.External::keyId), ErrorCode.SFTP_DESTINATION_MISSING_KEY_ID);
    String folder =
        sent.text("dropbox_path").or(() -> before.map(Place.External::folder)).orElse(USUAL_FOLDER);
    check("host", host, HOST, ErrorCode.SFTP_DESTINATION_INVALID_HOST);
    check("username", user, OTHERS_USER, ErrorCode.EXTERNAL_SFTP_DESTINATION_INVALID_USERNAME);
    check("dropbox_path", folder, FOLDER, ErrorCode.SFTP_DESTINATION_INVALID_DROPBOX_PATH);
    if (folder.contains("..")) {
      throw wrong(ErrorCode.SFTP_DESTINATION_INVALID_DROPBOX_PATH, "dropbox_path", folder);
    }
    pair(key, pair -> pair.privateKey().isPresent());
    int port = port(before);
    Optional<String> hostKey =
        before
            .filter(same -> same.host().equals(host) && same.port() == port)
            .flatMap(Place.External::hostKey);
    return new Place.External(host, port, user, key, folder, hostKey);
  }

  Place.Local local(Optional<Place.Local> before, String usualName) {
    String user =
        sent.text("username").or(() -> before.map(Place.Local::username)).orElse(usualName);
    check("username", user, USER, ErrorCode.LOCAL_SFTP_DESTINATION_INVALID_USERNAME);
    List<String> keys =
        sent.list("key_ids")
            .map(list -> list.stream().map(key -> Objects.toString(key, "")).toList())
            .or(() -> before.map(Place.Local::keyIds))
            .filter(some -> !some.isEmpty())
            .orElseThrow(() -> wrong(ErrorCode.SFTP_DESTINATION_MISSING_KEY_ID, "key_ids", ""));
    keys.forEach(key -> pair(key, any -> true));
    if (sent.isOff("file_processing_enabled")) {
      throw new Problem(
              ErrorCode.INVALID_PARAMETER,
              "Whatever is brought into events/ is imported. Bring it elsewhere instead.")
          .raised();
    }
    return new Place.Local(user, keys);
  }

  SshPair pair(String id, Predicate<SshPair> fit) {
    SshPair pair =
        destinations
            .pair(client, id)
            .orElseThrow(
                () ->
                    Asked.wrong(
                        ErrorCode.SFTP_DESTINATION_CLIENT_KEY_NOT_FOUND,
                        "key_id",
                        id,
                        "There is no such key. GET /v6/ssh-keys lists them."));
    if (!fit.test(pair)) {
      throw Asked.wrong(
          ErrorCode.SFTP_DESTINATION_INVALID_KEY_TYPE,
          "key_id",
          id,
          "To log in elsewhere takes a pair that was made here: POST /v6/ssh-keys.");
    }
    return pair;
  }

  private int port(Optional<Place.External> before) {
    int port =
        sent.number("port")
            .map(SftpWish::whole)
            .or(() -> before.map(Place.External::port))
            .orElse(USUAL_PORT);
    if (port < 1 || port > LAST_PORT) {
      throw wrong(ErrorCode.SFTP_DESTINATION_INVALID_PORT, "port", Integer.toString(port));
    }
    return port;
  }

  private static int whole(BigDecimal number) {
    boolean fits = number.stripTrailingZeros().scale() <= 0 && number.precision() <= 6;
    return fits ? number.intValue() : -1;
  }

  private String given(String name, Optional<String> before, ErrorCode missing) {
    return sent.text(name).or(() -> before).orElseThrow(() -> wrong(missing, name, ""));
  }

  private static void check(String name, String value, Pattern pattern, ErrorCode otherwise) {
    if (!pattern.matcher(value).matches()) {
      throw wrong(otherwise, name, value);
    }
  }

  private static Problem.Raised wrong(ErrorCode code, String name, String sent) {
    return Asked.wrong(
        code, name, sent, sent.isEmpty() ? name + " is missing." : "This is no " + name + ".");
  }
}
