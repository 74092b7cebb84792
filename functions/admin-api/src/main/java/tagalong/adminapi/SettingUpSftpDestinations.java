package tagalong.adminapi;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tagalong.domain.client.Clients;
import tagalong.domain.client.SftpDestination;
import tagalong.domain.client.SftpDestination.Place;
import tagalong.domain.client.SftpDestinations;
import tagalong.domain.client.SftpUser;
import tagalong.domain.client.SshPair;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;

/** Where files go over SFTP. One on our own side is a user of our own server. */
final class SettingUpSftpDestinations implements Resource {
  private static final int LONGEST_NAME = 200;
  private final SftpDestinations destinations;
  private final Clients clients;
  private final Secrets secrets;
  private final Clock clock;

  SettingUpSftpDestinations(
      SftpDestinations destinations, Clients clients, Secrets secrets, Clock clock) {
    this.destinations = destinations;
    this.clients = clients;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_SFTP_DESTINATIONS, this::list,
        Operation.ADD_SFTP_DESTINATION, this::add,
        Operation.READ_SFTP_DESTINATION, this::read,
        Operation.CHANGE_SFTP_DESTINATION, this::change,
        Operation.REMOVE_SFTP_DESTINATION, this::remove);
  }

  /**
   * @throws Problem.Raised when the client has no such destination
   */
  static SftpDestination named(SftpDestinations destinations, Call call) {
    String id = call.parameter("sftp_destination_id").orElse("");
    return destinations
        .named(call.client().id(), id)
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.SFTP_DESTINATION_NOT_FOUND,
                    "sftp_destination_id",
                    id,
                    "There is no such destination. GET /v6/sftp-destinations lists them."));
  }

  private Reply list(Call call) {
    Page page = Page.of(call);
    SftpDestinationView view = new SftpDestinationView(Dates.of(call));
    Asked asked = new Asked(call);
    Stream<SftpDestination> all =
        destinations.of(call.client().id()).stream()
            .filter(asked.amongWords("type", SftpDestinationView::type))
            .filter(asked.among("name", SftpDestination::name))
            .filter(asked.among("username", one -> one.place().username()))
            .filter(asked.among("host", SftpDestinationView::host));
    return Reply.json(200, page.of(all).stream().map(view::write).toList());
  }

  private Reply read(Call call) {
    return Reply.json(
        200, new SftpDestinationView(Dates.of(call)).write(named(destinations, call)));
  }

  private Reply add(Call call) {
    Dates dates = Dates.of(call);
    Sent sent = Sent.of(call);
    String id = secrets.nextDigits();
    String name = sent.text("name").orElse("destination-" + id);
    checkName(call, name, id);
    SftpWish wish = new SftpWish(call.client().id(), sent, destinations);
    Place place =
        switch (sent.text("type").orElse("")) {
          case "EXTERNAL" -> wish.external(Optional.empty());
          case "LOCAL" -> letIn(call, wish.local(Optional.empty(), usual(name)));
          default -> throw wrongType(sent);
        };
    Instant now = clock.instant();
    return kept(
        new SftpDestination(
            call.client().id(),
            id,
            name,
            place,
            sent.text("partner_key_id"),
            sent.text("extole_key_id"),
            now,
            now),
        dates);
  }

  private Reply change(Call call) {
    Dates dates = Dates.of(call);
    SftpDestination before = named(destinations, call);
    Sent sent = Sent.of(call);
    String name = sent.text("name").orElse(before.name());
    checkName(call, name, before.id());
    if (!sent.text("type")
        .orElse(SftpDestinationView.type(before))
        .equals(SftpDestinationView.type(before))) {
      throw new Problem(
              ErrorCode.UNSUPPORTED_OPERATION,
              "A destination stays on its side. Make another one instead.")
          .raised();
    }
    SftpWish wish = new SftpWish(call.client().id(), sent, destinations);
    Place place =
        switch (before.place()) {
          case Place.External external -> wish.external(Optional.of(external));
          case Place.Local local -> relet(call, local, wish.local(Optional.of(local), ""));
        };
    return kept(
        new SftpDestination(
            before.client(),
            before.id(),
            name,
            place,
            sent.text("partner_key_id").or(before::partnerKey),
            sent.text("extole_key_id").or(before::ourKey),
            before.created(),
            clock.instant()),
        dates);
  }

  private Reply remove(Call call) {
    Dates dates = Dates.of(call);
    SftpDestination gone = named(destinations, call);
    if (gone.place() instanceof Place.Local local) {
      clients.removeSftpUser(call.client().id(), local.username());
    }
    destinations.remove(gone);
    return Reply.json(200, new SftpDestinationView(dates).write(gone));
  }

  private Reply kept(SftpDestination destination, Dates dates) {
    destinations.keep(destination);
    return Reply.json(200, new SftpDestinationView(dates).write(destination));
  }

  private void checkName(Call call, String name, String id) {
    if (name.length() > LONGEST_NAME) {
      throw Asked.wrong(
          ErrorCode.SFTP_DESTINATION_INVALID_NAME,
          "name",
          name,
          "A name has at most 200 characters.");
    }
    boolean taken =
        destinations.of(call.client().id()).stream()
            .anyMatch(other -> other.name().equals(name) && !other.id().equals(id));
    if (taken) {
      throw Asked.wrong(
          ErrorCode.SFTP_DESTINATION_DUPLICATED_NAME,
          "name",
          name,
          "Another destination has this name. Choose a different one.");
    }
  }

  private Place.Local letIn(Call call, Place.Local local) {
    if (!clients.add(user(call, local))) {
      throw Asked.wrong(
          ErrorCode.SFTP_DESTINATION_DUPLICATED_USERNAME,
          "username",
          local.username(),
          "Somebody logs in by this name already. Choose another.");
    }
    return local;
  }

  private Place.Local relet(Call call, Place.Local before, Place.Local after) {
    if (!after.username().equals(before.username())) {
      letIn(call, after);
      clients.removeSftpUser(call.client().id(), before.username());
    } else {
      clients.removeSftpUser(call.client().id(), before.username());
      letIn(call, after);
    }
    return after;
  }

  private SftpUser user(Call call, Place.Local local) {
    List<String> keys =
        local.keyIds().stream()
            .flatMap(id -> destinations.pair(call.client().id(), id).stream())
            .map(SshPair::publicKey)
            .toList();
    return new SftpUser(call.client().id(), local.username(), keys, clock.instant());
  }

  private static String usual(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
    return plain.length() <= 32 ? plain : plain.substring(0, 32);
  }

  private static Problem.Raised wrongType(Sent sent) {
    return Asked.wrong(
        ErrorCode.INVALID_PARAMETER,
        "type",
        sent.text("type").orElse(""),
        "type is EXTERNAL for somebody else's server or LOCAL for ours.");
  }
}
