package tagalong.adminapi;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import tagalong.domain.asset.Depot;
import tagalong.domain.asset.FileAsset;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Import.Status;
import tagalong.domain.imports.Imports;
import tagalong.domain.imports.Order;
import tagalong.domain.imports.Upload;
import tagalong.domain.store.Row;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.file.FileFormat;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;

/** Has files that were uploaded imported, and changes what becomes of imports. */
final class OrderingBatches implements Resource {
  private final Imports imports;
  private final BatchesFound found;
  private final AssetsAtHand assets;
  private final Depot depot;
  private final Clock clock;
  private final RandomGenerator random;

  OrderingBatches(
      Imports imports, AssetsAtHand assets, Depot depot, Clock clock, RandomGenerator random) {
    this.imports = imports;
    this.found = new BatchesFound(imports);
    this.assets = assets;
    this.depot = depot;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.MAKE_BATCH, this::make,
        Operation.CHANGE_BATCH, this::change,
        Operation.REMOVE_BATCH, this::remove,
        Operation.CANCEL_BATCH, this::cancel,
        Operation.EXPIRE_BATCH, this::expire);
  }

  private Reply make(Call call) {
    Dates dates = Dates.of(call);
    OrderText text = new OrderText(call, Sent.of(call));
    FileAsset file = file(call, text.file());
    Import job = job(file, text.order(now(), file.id()));
    imports.addIfAbsent(job);
    depot.order(job.client(), job.id());
    return Reply.json(200, BatchView.of(job, dates));
  }

  private FileAsset file(Call call, String id) {
    FileAsset file =
        assets
            .find(call.client().id(), id)
            .map(row -> row.as(FileAsset.class))
            .orElseThrow(
                () ->
                    Asked.wrong(
                        ErrorCode.INVALID_PARAMETER,
                        "file_asset_id",
                        id,
                        "There is no such file."));
    if (file.status() != FileAsset.Status.AVAILABLE) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER,
          "file_asset_id",
          id,
          "The file is " + file.status() + ". Only one that is AVAILABLE can be read.");
    }
    return file;
  }

  private Import job(FileAsset file, Order order) {
    String name = named(file);
    return new Import(
        Long.toString(random.nextLong(1L << 62, Long.MAX_VALUE)),
        file.client(),
        name,
        0,
        depot.located(file.path()),
        Optional.of(order.defaultEventName().orElseGet(() -> Upload.eventNameOf(name))),
        Status.PENDING,
        order.created(),
        Optional.empty(),
        Optional.empty(),
        order.created(),
        0,
        0,
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(order));
  }

  /** The name of a file tells how to read it. */
  private static String named(FileAsset file) {
    Optional<FileFormat> format = file.format().map(FileFormat::valueOf);
    String unpacked = file.name().replaceFirst("(?i)[.](gz|zip)$", "");
    return format.equals(FileFormat.ofName(unpacked))
        ? file.name()
        : file.name() + format.map(FileFormat::ending).orElse("");
  }

  private Reply change(Call call) {
    Dates dates = Dates.of(call);
    Sent sent = Sent.of(call);
    sent.withoutNull("name", "tags", "scopes");
    Row row = found.of(call);
    Import file = row.as(Import.class);
    if (file.status().isFinal()) {
      throw cannot("changed", file);
    }
    Order order =
        file.ordered()
            .orElse(Order.NONE.at(file.created()))
            .labelled(
                new OrderText(call, sent).name().or(file.order()::name),
                FileLabels.tags(sent, ErrorCode.BATCH_JOB_TAG_INVALID).orElse(file.order().tags()),
                BatchScopes.sent(call, sent).orElse(file.order().scopes()));
    return changed(row, file.ordered(order, now()), dates);
  }

  private Reply cancel(Call call) {
    Dates dates = Dates.of(call);
    Row row = found.of(call);
    Import file = row.as(Import.class);
    if (file.status().isFinal()) {
      throw cannot("canceled", file);
    }
    return changed(row, file.canceled(now()), dates);
  }

  private Reply expire(Call call) {
    Dates dates = Dates.of(call);
    Row row = found.of(call);
    Import file = row.as(Import.class);
    if (!file.status().isFinal() || file.status() == Status.EXPIRED) {
      throw cannot("expired", file);
    }
    return changed(row, file.expired(now()), dates);
  }

  private Reply changed(Row row, Import changed, Dates dates) {
    return imports
        .change(row, changed)
        .map(now -> Reply.json(200, BatchView.of(changed, dates)))
        .orElseThrow(BatchesFound::locked);
  }

  private Reply remove(Call call) {
    Dates dates = Dates.of(call);
    Row row = found.of(call);
    Import file = row.as(Import.class);
    if (!file.status().isFinal()) {
      throw new Problem(
              ErrorCode.BATCH_JOB_DELETE_NOT_ALLOWED,
              "The batch is " + file.status() + ". Cancel it first.")
          .raised();
    }
    if (!imports.remove(row)) {
      throw BatchesFound.locked();
    }
    return Reply.json(200, BatchView.of(file, dates));
  }

  private static Problem.Raised cannot(String done, Import file) {
    return new Problem(
            ErrorCode.BATCH_JOB_INVALID_STATE_TRANSITION,
            "The batch is %s and cannot be %s.".formatted(file.status(), done))
        .raised();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
