package tagalong.adminapi;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tagalong.domain.asset.Depot;
import tagalong.domain.asset.FileAsset;
import tagalong.domain.asset.FileAsset.Status;
import tagalong.domain.asset.FileAssets;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;

/**
 * The files of companies as they are now. One that was announced is available once it lies in the
 * depot; nobody needs to say so.
 */
final class AssetsAtHand {
  private static final int LONGEST_ID = 64;
  private final FileAssets assets;
  private final Depot depot;
  private final Clock clock;

  AssetsAtHand(FileAssets assets, Depot depot, Clock clock) {
    this.assets = assets;
    this.depot = depot;
    this.clock = clock;
  }

  /** The file that a path means. */
  Row of(Call call) {
    String id = call.parameter("file_id").orElse("");
    return find(call.client().id(), id)
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.FILE_ASSET_NOT_FOUND, "file_id", id, "There is no such file."));
  }

  Optional<Row> find(String client, String id) {
    return assets.rowOf(client, id.length() <= LONGEST_ID ? id : "").map(this::upToDate);
  }

  /** All of a client, latest first, read in blocks as far as somebody wants to see. */
  Stream<FileAsset> latest(String client, int block) {
    return Stream.iterate(
            assets.latest(client, Optional.empty(), block),
            some -> !some.isEmpty(),
            some ->
                some.size() < block
                    ? List.of()
                    : assets.latest(client, Optional.of(some.getLast()), block))
        .flatMap(List::stream)
        .map(file -> file.status() == Status.PROCESSING ? upToDate(file) : file);
  }

  void add(FileAsset file) {
    if (!assets.add(file)) {
      throw taken(file);
    }
  }

  void change(Row read, FileAsset changed) {
    if (!assets.change(read, changed)) {
      throw assets.isTaken(changed) ? taken(changed) : busy();
    }
  }

  void remove(Row read) {
    if (!assets.remove(read)) {
      throw busy();
    }
  }

  private FileAsset upToDate(FileAsset file) {
    return assets
        .rowOf(file.client(), file.id())
        .map(this::upToDate)
        .map(row -> row.as(FileAsset.class))
        .orElse(file);
  }

  private Row upToDate(Row row) {
    FileAsset file = row.as(FileAsset.class);
    return switch (file.status()) {
      case AVAILABLE, EXPIRED, FAILED -> row;
      case PROCESSING -> brought(row, file).orElse(row);
    };
  }

  private Optional<Row> brought(Row row, FileAsset file) {
    Instant now = clock.instant();
    OptionalLong size = depot.size(file.path());
    boolean late = now.isAfter(file.created().plus(FileAsset.PATIENCE));
    if (size.isEmpty() && !late) {
      return Optional.empty();
    }
    FileAsset settled =
        size.isPresent() ? file.brought(size.getAsLong(), now) : file.ended(Status.FAILED, now);
    assets.change(row, settled);
    return assets.rowOf(file.client(), file.id());
  }

  private static Problem.Raised taken(FileAsset file) {
    return new Problem(
            ErrorCode.FILE_ASSET_DUPLICATED_NAME,
            "There is a file '%s' already. Choose another name, or expire that one first."
                .formatted(Asked.shown(file.name())))
        .raised();
  }

  private static StoreUnavailable busy() {
    return new StoreUnavailable("somebody else changed the file at the same moment");
  }
}
