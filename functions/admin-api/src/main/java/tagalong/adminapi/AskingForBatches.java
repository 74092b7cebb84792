package tagalong.adminapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Imports;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** Bulk files and how far their import is, in the contract's words a batch each. */
final class AskingForBatches implements Resource {
  private static final int BLOCK = 500;
  private static final int LONGEST_ID = 64;
  private final Imports imports;

  AskingForBatches(Imports imports) {
    this.imports = imports;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_BATCHES, this::list, Operation.READ_BATCH, this::read);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Predicate<Import> filter = filter(new Asked(call));
    return Reply.json(
        200,
        page.of(latest(call.client().id()).filter(filter)).stream()
            .map(file -> write(file, dates))
            .toList());
  }

  private Reply read(Call call) {
    Dates dates = Dates.of(call);
    String id = call.parameter("batch_id").orElse("");
    return imports
        .byId(call.client().id(), id.length() <= LONGEST_ID ? id : "")
        .map(file -> Reply.json(200, write(file, dates)))
        .orElseThrow(
            () -> Asked.wrong(ErrorCode.NOT_FOUND, "batch_id", id, "There is no such batch."));
  }

  /** Read block by block, as far as somebody wants to see. */
  private Stream<Import> latest(String client) {
    return Stream.iterate(
            imports.latest(client, Optional.empty(), BLOCK),
            block -> !block.isEmpty(),
            block ->
                block.size() < BLOCK
                    ? List.of()
                    : imports.latest(client, Optional.of(block.getLast()), BLOCK))
        .flatMap(List::stream);
  }

  private static Predicate<Import> filter(Asked asked) {
    asked.words("status", BatchStatus.class, ErrorCode.INVALID_PARAMETER);
    return asked
        .among("name", Import::name)
        .and(asked.amongAny("event_name", file -> file.eventName().stream().toList()))
        .and(asked.amongWords("status", file -> file.status().name()))
        // Imports belong to no user and have no tags.
        .and(asked.amongAny("user_id", file -> List.of()))
        .and(asked.amongAny("tags", file -> List.of()));
  }

  private static Map<String, @Nullable Object> write(Import file, Dates dates) {
    return counts(file)
        .with("batch_id", file.id())
        .with("name", file.name())
        .with("status", file.status().name())
        .with("event_name", file.eventName())
        .with("default_event_name", file.eventName())
        .with("event_columns", List.of())
        .with("event_data", Map.of())
        .with("columns", file.columns())
        .with("encoding", file.encoding())
        .with("rejected_rows_file", file.rejectedRows().map("archive/"::concat))
        .with("tags", List.of())
        .with("scopes", List.of())
        .with("data_source", Map.of("type", "FILE", "name", file.name()))
        .without("user_id")
        .with("created_date", dates.write(file.arrived()))
        .with("updated_date", dates.write(file.updated()))
        .with("started_date", dates.write(file.started()))
        .with("completed_date", dates.write(file.completed()))
        .with("error_code", file.errorCode())
        .with("error_message", file.errorMessage())
        .fields();
  }

  private static Shape counts(Import file) {
    return new Shape()
        .with("total_rows", file.totalRows())
        .with("processed_rows", file.totalRows())
        .with("successful_rows", file.totalRows() - file.failedRows())
        .with("failed_rows", file.failedRows())
        .with("events", new TreeMap<>(file.events()));
  }

  /** What the contract lets a client ask for; we do not come into all of these. */
  private enum BatchStatus {
    CANCELED,
    DISPATCHING,
    DONE,
    EXPIRED,
    FAILED,
    IN_PROGRESS,
    PENDING,
    QUEUED
  }
}
