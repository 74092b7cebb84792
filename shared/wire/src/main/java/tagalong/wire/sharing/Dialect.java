package tagalong.wire.sharing;

import java.util.Set;
import tagalong.domain.sharing.Unfit;
import tagalong.domain.sharing.Unfit.Reason;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/** What the operations about share links call the same mistakes: the documents differ. */
public enum Dialect {
  /** {@code /api/v4}. */
  LEGACY,
  /** {@code /api/v6}. */
  CONSUMER,
  /** {@code /v5/persons}. */
  COMPANY;

  private static final int FORBIDDEN = 403;

  public Problem problem(Unfit unfit) {
    ErrorCode code = code(unfit.reason());
    Problem problem = new Problem(code, unfit.said(), unfit.parameters());
    return forbids().contains(code) ? problem.answeredWith(FORBIDDEN) : problem;
  }

  private ErrorCode code(Reason reason) {
    return switch (this) {
      case LEGACY -> legacy(reason);
      case CONSUMER -> consumer(reason);
      case COMPANY -> company(reason);
    };
  }

  /** What is answered with 403; else with 400. */
  private Set<ErrorCode> forbids() {
    return switch (this) {
      case LEGACY -> Set.of(ErrorCode.CODE_CONTAINS_RESERVED_WORD);
      case CONSUMER ->
          Set.of(
              ErrorCode.BLOCKED_CONTENT_URL,
              ErrorCode.CONTENT_IMAGE_URL_INVALID,
              ErrorCode.DATA_ATTRIBUTE_NAME_INVALID,
              ErrorCode.DATA_ATTRIBUTE_NAME_LENGTH_OUT_OF_RANGE,
              ErrorCode.DATA_ATTRIBUTE_VALUE_INVALID,
              ErrorCode.DATA_ATTRIBUTE_VALUE_LENGTH_OUT_OF_RANGE,
              ErrorCode.INVALID_CONTENT_URL,
              ErrorCode.LABEL_NAME_CONTAINS_ILLEGAL_CHARACTER,
              ErrorCode.LABEL_NAME_LENGTH_OUT_OF_RANGE);
      case COMPANY -> Set.of();
    };
  }

  private static ErrorCode legacy(Reason reason) {
    return switch (reason) {
      case CODE_TAKEN -> ErrorCode.EXISTING_LINK;
      case KEY_TAKEN -> ErrorCode.KEY_TAKEN;
      case LABEL_LENGTH -> ErrorCode.LABEL_NAME_OUT_OF_RANGE;
      case ADDRESS -> ErrorCode.INVALID_URL_FORMAT;
      case ADDRESS_FOREIGN -> ErrorCode.INVALID_PARTNER_CONTENT_URL;
      case TARGET, TARGET_FOREIGN -> ErrorCode.INVALID_TARGET_URL;
      case ADDRESS_LENGTH, TARGET_LENGTH -> ErrorCode.TARGET_URL_LENGTH_OUT_OF_RANGE;
      case CODE_PROFANE -> ErrorCode.CODE_PROFANE_WORD;
      case IMAGE -> ErrorCode.INVALID_IMAGE_URL;
      case CODE_LENGTH,
          CODE_CHARACTERS,
          CODE_RESERVED,
          CODE_OF_COUPON,
          KEY,
          LABEL_CHARACTERS,
          TITLE_LENGTH,
          DESCRIPTION_LENGTH,
          DATA_NAME,
          DATA_NAME_LENGTH,
          DATA_VALUE,
          DATA_VALUE_LENGTH,
          TOO_MANY,
          NOT_PROVEN ->
          company(reason);
    };
  }

  /** Nobody asks for a certain code here, and no code is declared for a key. */
  private static ErrorCode consumer(Reason reason) {
    return switch (reason) {
      case CODE_LENGTH,
          CODE_CHARACTERS,
          CODE_RESERVED,
          CODE_PROFANE,
          CODE_TAKEN,
          CODE_OF_COUPON,
          KEY_TAKEN ->
          ErrorCode.INVALID_PARAMETER;
      case DESCRIPTION_LENGTH -> ErrorCode.INVALID_PARAMETER;
      case KEY,
          LABEL_LENGTH,
          LABEL_CHARACTERS,
          ADDRESS,
          ADDRESS_LENGTH,
          ADDRESS_FOREIGN,
          TARGET,
          TARGET_LENGTH,
          TARGET_FOREIGN,
          IMAGE,
          TITLE_LENGTH,
          DATA_NAME,
          DATA_NAME_LENGTH,
          DATA_VALUE,
          DATA_VALUE_LENGTH,
          TOO_MANY,
          NOT_PROVEN ->
          company(reason);
    };
  }

  private static ErrorCode company(Reason reason) {
    return switch (reason) {
      case CODE_LENGTH -> ErrorCode.CODE_OUT_OF_RANGE;
      case CODE_CHARACTERS -> ErrorCode.CODE_ILLEGAL_CHARACTER;
      // No word for it is declared there but this.
      case CODE_RESERVED, CODE_PROFANE -> ErrorCode.CODE_CONTAINS_RESERVED_WORD;
      case CODE_TAKEN -> ErrorCode.CODE_TAKEN;
      case CODE_OF_COUPON -> ErrorCode.CODE_TAKEN_BY_PROMOTION;
      case KEY, TITLE_LENGTH -> ErrorCode.INVALID_PARAMETER;
      case KEY_TAKEN -> ErrorCode.SHAREABLE_KEY_TAKEN;
      case LABEL_LENGTH -> ErrorCode.LABEL_NAME_LENGTH_OUT_OF_RANGE;
      case LABEL_CHARACTERS -> ErrorCode.LABEL_NAME_CONTAINS_ILLEGAL_CHARACTER;
      case ADDRESS, TARGET -> ErrorCode.INVALID_CONTENT_URL;
      case ADDRESS_FOREIGN, TARGET_FOREIGN -> ErrorCode.BLOCKED_CONTENT_URL;
      case ADDRESS_LENGTH, TARGET_LENGTH -> ErrorCode.CONTENT_URL_LENGTH_OUT_OF_RANGE;
      case IMAGE -> ErrorCode.CONTENT_IMAGE_URL_INVALID;
      case DESCRIPTION_LENGTH -> ErrorCode.CONTENT_DESCRIPTION_LENGTH_EXCEEDED;
      case DATA_NAME -> ErrorCode.DATA_ATTRIBUTE_NAME_INVALID;
      case DATA_NAME_LENGTH -> ErrorCode.DATA_ATTRIBUTE_NAME_LENGTH_OUT_OF_RANGE;
      case DATA_VALUE -> ErrorCode.DATA_ATTRIBUTE_VALUE_INVALID;
      case DATA_VALUE_LENGTH -> ErrorCode.DATA_ATTRIBUTE_VALUE_LENGTH_OUT_OF_RANGE;
      case TOO_MANY, NOT_PROVEN -> ErrorCode.ACCESS_DENIED;
    };
  }
}
