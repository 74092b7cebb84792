package tagalong.adminapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Imports;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;

/** Bulk files and how far their import is, in the contract's words a batch each. */
final class AskingForBatches implements Resource {
  private static final int BLOCK = 500;
  private final Imports imports;
  private final BatchesFound found;

  AskingForBatches(Imports imports) {
    this.imports = imports;
    this.found = new BatchesFound(imports);
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_BATCHES, this::list, Operation.READ_BATCH, this::read);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Predicate<Import> filter = filter(new Asked(call)).and(file -> BatchScopes.seen(call, file));
    return Reply.json(
        200,
        page.of(latest(call.client().id()).filter(filter)).stream()
            .map(file -> BatchView.of(file, dates))
            .toList());
  }

  private Reply read(Call call) {
    Dates dates = Dates.of(call);
    return Reply.json(200, BatchView.of(found.of(call).as(Import.class), dates));
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
        .among("name", (Import file) -> file.order().name().orElse(file.name()))
        .and(asked.amongAny("event_name", AskingForBatches::eventNames))
        .and(asked.amongWords("status", file -> file.status().name()))
        .and(asked.amongAny("user_id", file -> file.order().user().stream().toList()))
        .and(asked.amongAny("tags", file -> file.order().tags()));
  }

  private static List<String> eventNames(Import file) {
    return file.order().eventName().or(file::eventName).stream().toList();
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
