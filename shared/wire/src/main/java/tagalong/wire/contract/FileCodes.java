package tagalong.wire.contract;

import static tagalong.wire.contract.ErrorCode.BATCH_JOB_DATA_SOURCE_EMPTY;
import static tagalong.wire.contract.ErrorCode.BATCH_JOB_DELETE_NOT_ALLOWED;
import static tagalong.wire.contract.ErrorCode.BATCH_JOB_EVENT_NAME_INVALID;
import static tagalong.wire.contract.ErrorCode.BATCH_JOB_INVALID_STATE_TRANSITION;
import static tagalong.wire.contract.ErrorCode.BATCH_JOB_LOCKED;
import static tagalong.wire.contract.ErrorCode.BATCH_JOB_NAME_INVALID;
import static tagalong.wire.contract.ErrorCode.BATCH_JOB_TAG_INVALID;
import static tagalong.wire.contract.ErrorCode.BATCH_JOB_UNAUTHORIZED_SCOPES;
import static tagalong.wire.contract.ErrorCode.FILE_ASSET_DUPLICATED_NAME;
import static tagalong.wire.contract.ErrorCode.FILE_ASSET_EXPIRED;
import static tagalong.wire.contract.ErrorCode.FILE_ASSET_FILE_PROCESSING_ERROR;
import static tagalong.wire.contract.ErrorCode.FILE_ASSET_INPUT_FILE_MISSING;
import static tagalong.wire.contract.ErrorCode.FILE_ASSET_INVALID_NAME;
import static tagalong.wire.contract.ErrorCode.FILE_ASSET_INVALID_TAGS;
import static tagalong.wire.contract.ErrorCode.FILE_ASSET_NOT_FOUND;
import static tagalong.wire.contract.ErrorCode.INVALID_LIMIT;
import static tagalong.wire.contract.ErrorCode.INVALID_NULL;
import static tagalong.wire.contract.ErrorCode.INVALID_OFFSET;
import static tagalong.wire.contract.ErrorCode.MAX_FETCH_SIZE_1000;
import static tagalong.wire.contract.ErrorCode.MISSING_PGP_KEY;

import java.util.Set;
import java.util.stream.Stream;

/** What the documents declare of the operations about files and batches. */
final class FileCodes {
  private static final Set<ErrorCode> STATES =
      Set.of(BATCH_JOB_DELETE_NOT_ALLOWED, BATCH_JOB_INVALID_STATE_TRANSITION, BATCH_JOB_LOCKED);
  private static final Set<ErrorCode> ORDERED =
      Set.of(
          BATCH_JOB_DATA_SOURCE_EMPTY,
          BATCH_JOB_EVENT_NAME_INVALID,
          BATCH_JOB_NAME_INVALID,
          BATCH_JOB_TAG_INVALID,
          BATCH_JOB_UNAUTHORIZED_SCOPES);
  private static final Set<ErrorCode> LABELLED =
      Set.of(
          FILE_ASSET_DUPLICATED_NAME,
          FILE_ASSET_FILE_PROCESSING_ERROR,
          FILE_ASSET_INPUT_FILE_MISSING,
          FILE_ASSET_INVALID_NAME,
          FILE_ASSET_INVALID_TAGS);

  static final Set<ErrorCode> BATCH = Codes.all(Stream.of(Codes.ASKED, STATES));
  static final Set<ErrorCode> BATCH_MADE = Codes.all(Stream.of(Codes.ASKED, ORDERED));
  static final Set<ErrorCode> BATCH_CHANGED =
      Codes.all(Stream.of(Codes.ASKED, STATES, ORDERED, Set.of(INVALID_NULL)));
  static final Set<ErrorCode> FILE = Codes.and(Codes.ASKED, FILE_ASSET_NOT_FOUND);
  static final Set<ErrorCode> FILE_BROUGHT =
      Codes.all(Stream.of(Codes.ASKED, LABELLED, Set.of(MISSING_PGP_KEY)));
  static final Set<ErrorCode> FILE_CHANGED =
      Codes.all(Stream.of(Codes.ASKED, LABELLED, Set.of(FILE_ASSET_NOT_FOUND, INVALID_NULL)));
  static final Set<ErrorCode> FILE_FETCHED =
      Codes.and(
          Codes.ASKED,
          FILE_ASSET_EXPIRED,
          FILE_ASSET_NOT_FOUND,
          INVALID_LIMIT,
          INVALID_OFFSET,
          MAX_FETCH_SIZE_1000);

  private FileCodes() {}
}
