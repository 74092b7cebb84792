package tagalong.adminapi;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tagalong.domain.asset.Depot;
import tagalong.domain.asset.FileAsset;
import tagalong.domain.asset.FileAssets;
import tagalong.domain.client.SftpDestination;
import tagalong.domain.client.SftpDestination.Place;
import tagalong.domain.client.SftpDestinations;
import tagalong.domain.client.SshPair;
import tagalong.domain.webhook.Reach;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/**
 * Tries destinations out, and brings files there: those of the client that are tagged with the
 * destination's name, each until it lies there whole.
 */
final class SyncingSftpDestinations implements Resource {
  private static final int MOST_FILES = 1000;

  /** A function answers within half a minute. */
  private static final long PATIENCE_MILLIS = 20_000;

  private final SftpDestinations destinations;
  private final FileAssets assets;
  private final Depot depot;
  private final Reach reach;
  private final Clock clock;

  SyncingSftpDestinations(
      SftpDestinations destinations, FileAssets assets, Depot depot, Reach reach, Clock clock) {
    this.destinations = destinations;
    this.assets = assets;
    this.depot = depot;
    this.reach = reach;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.VALIDATE_SFTP_DESTINATION, this::validate,
        Operation.SYNC_SFTP_DESTINATION, this::sync);
  }

  private Reply validate(Call call) {
    Dates dates = Dates.of(call);
    SftpDestination destination = SettingUpSftpDestinations.named(destinations, call);
    Optional<String> reason =
        switch (destination.place()) {
          case Place.Local local -> Optional.empty();
          case Place.External external -> tried(external, call);
        };
    return Reply.json(
        200,
        new Shape()
            .with("status", reason.isEmpty() ? "PASS" : "FAIL")
            .with("reason", reason.orElse(""))
            .with("sftp_destination", new SftpDestinationView(dates).write(destination))
            .fields());
  }

  private Optional<String> tried(Place.External external, Call call) {
    try (SftpLine line = line(external, call)) {
      return line.hasFolder()
          ? Optional.empty()
          : Optional.of("There is no folder " + external.folder() + " on that server.");
    } catch (IOException refused) {
      return Optional.ofNullable(refused.getMessage());
    }
  }

  private Reply sync(Call call) {
    Dates dates = Dates.of(call);
    SftpDestination destination = SettingUpSftpDestinations.named(destinations, call);
    return switch (destination.place()) {
      case Place.Local local ->
          throw new Problem(
                  ErrorCode.UNSUPPORTED_OPERATION,
                  "Nothing is brought to our own server: whoever logs in fetches it there.")
              .raised();
      case Place.External external ->
          Reply.json(
              200, new SftpDestinationView(dates).write(brought(destination, external, call)));
    };
  }

  private SftpDestination brought(SftpDestination destination, Place.External external, Call call) {
    try (SftpLine line = line(external, call)) {
      bring(destination, line);
      SftpDestination known =
          external.hostKey().isPresent()
              ? destination
              : destination.at(external.recognisedBy(line.hostKey()));
      destinations.keep(known);
      return known;
    } catch (IOException refused) {
      throw new Problem(ErrorCode.INVALID_PARAMETER, String.valueOf(refused.getMessage()), Map.of())
          .raised();
    }
  }

  private void bring(SftpDestination destination, SftpLine line) throws IOException {
    long until = clock.millis() + PATIENCE_MILLIS;
    List<FileAsset> files =
        assets.latest(destination.client(), Optional.empty(), MOST_FILES).stream()
            .filter(file -> file.status() == FileAsset.Status.AVAILABLE)
            .filter(file -> file.tags().contains(destination.name()))
            .toList();
    for (FileAsset file : files) {
      if (clock.millis() < until
          && line.size(file.name()).filter(s -> s == file.size()).isEmpty()) {
        try (InputStream content = depot.open(file.path())) {
          line.bring(file.name(), content);
        }
      }
    }
  }

  private SftpLine line(Place.External external, Call call) throws IOException {
    SshPair pair =
        destinations
            .pair(call.client().id(), external.keyId())
            .orElseThrow(() -> new IOException("The key that logs us in was removed."));
    return SftpLine.open(external, pair, reach);
  }
}
