package tagalong.adminapi;

import tagalong.domain.imports.Import;
import tagalong.domain.imports.Imports;
import tagalong.domain.store.Row;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;

/** The batch that a path means. */
record BatchesFound(Imports imports) {
  private static final int LONGEST_ID = 64;

  /** Its row, if there is one that the caller may see. */
  Row of(Call call) {
    String id = call.parameter("batch_id").orElse("");
    Row row =
        imports
            .rowOf(call.client().id(), id.length() <= LONGEST_ID ? id : "")
            .orElseThrow(
                () -> Asked.wrong(ErrorCode.NOT_FOUND, "batch_id", id, "There is no such batch."));
    if (!BatchScopes.seen(call, row.as(Import.class))) {
      throw new Problem(
              ErrorCode.ACCESS_DENIED, "Only tokens of the batch's own scopes may see it.")
          .raised();
    }
    return row;
  }

  static Problem.Raised locked() {
    return new Problem(
            ErrorCode.BATCH_JOB_LOCKED,
            "The batch changed at the same moment. Ask how it stands, then try again.")
        .raised();
  }
}
