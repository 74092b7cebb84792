package tagalong.adminapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tagalong.domain.asset.Depot;
import tagalong.domain.asset.FileAsset;
import tagalong.domain.asset.FileAsset.Status;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.file.FileFormat;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** Gives uploaded files back: whole, or some of their rows. */
final class FetchingFiles implements Resource {
  /** What is larger is fetched where it lies. */
  private static final int LARGEST_AT_ONCE = 3 * 1024 * 1024;

  private final AssetsAtHand assets;
  private final Depot depot;
  private final Clock clock;

  FetchingFiles(AssetsAtHand assets, Depot depot, Clock clock) {
    this.assets = assets;
    this.depot = depot;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.DOWNLOAD_FILE, this::download);
  }

  private Reply download(Call call) {
    FileAsset file = assets.of(call).as(FileAsset.class);
    if (file.status() != Status.AVAILABLE) {
      throw new Problem(
              ErrorCode.FILE_ASSET_EXPIRED,
              "The file is " + file.status() + ": there is nothing to fetch. Upload it again.")
          .raised();
    }
    boolean some =
        call.request().query("limit").isPresent() || call.request().query("offset").isPresent();
    return some ? rows(call, file) : whole(call, file);
  }

  private Reply rows(Call call, FileAsset file) {
    Page page = Page.ofRows(call);
    FileFormat format = file.format().map(FileFormat::valueOf).orElse(FileFormat.CSV);
    return reply(file, format, LookingIntoFiles.rows(format, () -> depot.open(file.path()), page));
  }

  private Reply whole(Call call, FileAsset file) {
    if (file.size() > LARGEST_AT_ONCE) {
      return Reply.empty(302)
          .with(
              "Location",
              Links.absolute(
                  call,
                  depot.download(file.path(), file.name(), clock.instant().plus(Links.LIFE))));
    }
    FileFormat format = file.format().map(FileFormat::valueOf).orElse(FileFormat.CSV);
    try (InputStream content = depot.open(file.path())) {
      return reply(file, format, Body.of(content.readAllBytes()));
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  /** Never shown by a browser as a page of ours. */
  private static Reply reply(FileAsset file, FileFormat format, Body body) {
    return new Reply(
        200,
        Map.of(
            "Content-Type",
            format.mediaType(),
            "Content-Disposition",
            "attachment; filename=\"" + file.name() + "\"",
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-store"),
        List.of(),
        body);
  }
}
