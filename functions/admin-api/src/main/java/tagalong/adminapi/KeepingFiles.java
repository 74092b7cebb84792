package tagalong.adminapi;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import tagalong.domain.asset.Depot;
import tagalong.domain.asset.FileAsset;
import tagalong.domain.asset.FileAsset.Status;
import tagalong.domain.store.Row;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.file.FileFormat;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** Files that companies upload, to work with them in batches. */
final class KeepingFiles implements Resource {
  private static final int BLOCK = 500;

  private final AssetsAtHand assets;
  private final Depot depot;
  private final Clock clock;
  private final RandomGenerator random;

  KeepingFiles(AssetsAtHand assets, Depot depot, Clock clock, RandomGenerator random) {
    this.assets = assets;
    this.depot = depot;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_FILES, this::list,
        Operation.UPLOAD_FILE, this::upload,
        Operation.READ_FILE, this::read,
        Operation.CHANGE_FILE, this::change,
        Operation.REMOVE_FILE, this::remove,
        Operation.EXPIRE_FILE, this::expire);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Asked asked = new Asked(call);
    asked.words("statuses", Status.class, ErrorCode.INVALID_PARAMETER);
    Predicate<FileAsset> filter =
        asked
            .among("name", FileAsset::name)
            .and(asked.among("user_id", FileAsset::user))
            .and(asked.amongAny("tags", FileAsset::tags))
            .and(asked.amongWords("statuses", file -> file.status().name()));
    return Reply.json(
        200,
        page.of(assets.latest(call.client().id(), BLOCK).filter(filter)).stream()
            .map(file -> write(file, dates).fields())
            .toList());
  }

  private Reply upload(Call call) {
    Dates dates = Dates.of(call);
    Upload upload = Upload.of(call);
    Optional<FileFormat> meant = LookingIntoFiles.format(upload.format(), upload.name().orElse(""));
    FileFormat format =
        upload
            .content()
            .map(content -> LookingIntoFiles.checked(meant, content))
            .or(() -> meant)
            .orElseThrow(KeepingFiles::unknownFormat);
    FileAsset announced = announced(call, upload, format);
    upload.content().ifPresent(content -> depot.put(announced.path(), content.bytes()));
    FileAsset file =
        upload
            .content()
            .map(content -> announced.brought(content.size(), announced.created()))
            .orElse(announced);
    assets.add(file);
    return Reply.json(
        200,
        (upload.content().isPresent() ? write(file, dates) : withLink(call, file, dates)).fields());
  }

  /** Where the file itself is to be brought that was announced. */
  private Shape withLink(Call call, FileAsset file, Dates dates) {
    Instant end = clock.instant().plus(Links.LIFE);
    return write(file, dates)
        .with("upload_url", Links.absolute(call, depot.upload(file.path(), end)))
        .with("upload_expires_date", dates.write(end));
  }

  private static Problem.Raised unknownFormat() {
    return new Problem(
            ErrorCode.FILE_ASSET_FILE_PROCESSING_ERROR,
            "Say the format, or let the name end in .csv, .psv, .json or .jsonl; .gz or .zip may follow.")
        .raised();
  }

  private FileAsset announced(Call call, Upload upload, FileFormat format) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = "%013d%06d".formatted(now.toEpochMilli(), random.nextInt(1_000_000));
    return new FileAsset(
        id,
        call.client().id(),
        FileLabels.name(upload.name().orElse("file-" + id)),
        Optional.of(format.name()),
        0,
        upload.tags(),
        call.granted().orElseThrow().token().id(),
        Status.PROCESSING,
        now,
        now);
  }

  private Reply read(Call call) {
    Dates dates = Dates.of(call);
    return Reply.json(200, write(assets.of(call).as(FileAsset.class), dates).fields());
  }

  private Reply change(Call call) {
    Dates dates = Dates.of(call);
    Sent sent = Sent.of(call);
    sent.withoutNull("name", "tags");
    Row row = assets.of(call);
    FileAsset file = row.as(FileAsset.class);
    if (file.status() != Status.AVAILABLE) {
      throw new Problem(
              ErrorCode.FILE_ASSET_FILE_PROCESSING_ERROR,
              "The file is " + file.status() + ". Only one that is AVAILABLE can be changed.")
          .raised();
    }
    FileAsset changed =
        file.labelled(
            sent.text("name").map(FileLabels::name).orElse(file.name()),
            FileLabels.tags(sent).orElse(file.tags()),
            clock.instant());
    assets.change(row, changed);
    return Reply.json(200, write(changed, dates).fields());
  }

  private Reply remove(Call call) {
    Dates dates = Dates.of(call);
    Row row = assets.of(call);
    FileAsset file = row.as(FileAsset.class);
    assets.remove(row);
    depot.remove(file.path());
    return Reply.json(200, write(file, dates).fields());
  }

  private Reply expire(Call call) {
    Dates dates = Dates.of(call);
    Row row = assets.of(call);
    FileAsset expired = row.as(FileAsset.class).ended(Status.EXPIRED, clock.instant());
    assets.change(row, expired);
    depot.remove(expired.path());
    return Reply.json(200, write(expired, dates).fields());
  }

  private static Shape write(FileAsset file, Dates dates) {
    return new Shape()
        .with("id", file.id())
        .with("name", file.name())
        .with("status", file.status().name())
        .with("format", file.format())
        .with("size", file.size())
        .with("tags", file.tags().stream().sorted().toList())
        .with("user_id", file.user())
        .with("created_date", dates.write(file.created()))
        .with("updated_date", dates.write(file.updated()));
  }
}
