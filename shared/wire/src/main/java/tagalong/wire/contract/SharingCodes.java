package tagalong.wire.contract;

import java.util.Set;
import java.util.stream.Stream;

/** What the documents declare of the operations about share links and shares. */
final class SharingCodes {
  private static final Set<ErrorCode> DATA =
      Set.of(
          ErrorCode.DATA_ATTRIBUTE_NAME_INVALID,
          ErrorCode.DATA_ATTRIBUTE_NAME_LENGTH_OUT_OF_RANGE,
          ErrorCode.DATA_ATTRIBUTE_VALUE_INVALID,
          ErrorCode.DATA_ATTRIBUTE_VALUE_LENGTH_OUT_OF_RANGE,
          ErrorCode.LABEL_NAME_CONTAINS_ILLEGAL_CHARACTER);
  private static final Set<ErrorCode> CODE =
      Set.of(
          ErrorCode.CODE_CONTAINS_RESERVED_WORD,
          ErrorCode.CODE_ILLEGAL_CHARACTER,
          ErrorCode.CODE_OUT_OF_RANGE,
          ErrorCode.CODE_TAKEN_BY_PROMOTION,
          ErrorCode.CONTENT_DESCRIPTION_LENGTH_EXCEEDED);
  private static final Set<ErrorCode> CONTENT =
      Set.of(
          ErrorCode.BLOCKED_CONTENT_URL,
          ErrorCode.CONTENT_IMAGE_URL_INVALID,
          ErrorCode.CONTENT_URL_LENGTH_OUT_OF_RANGE,
          ErrorCode.INVALID_CONTENT_URL,
          ErrorCode.LABEL_NAME_LENGTH_OUT_OF_RANGE);
  private static final Set<ErrorCode> LEGACY =
      Set.of(
          ErrorCode.CODE_PROFANE_WORD,
          ErrorCode.EXISTING_LINK,
          ErrorCode.INVALID_IMAGE_URL,
          ErrorCode.INVALID_PARTNER_CONTENT_URL,
          ErrorCode.INVALID_SHAREABLE_ID,
          ErrorCode.INVALID_TARGET_URL,
          ErrorCode.INVALID_URL_FORMAT,
          ErrorCode.KEY_TAKEN,
          ErrorCode.LABEL_NAME_OUT_OF_RANGE,
          ErrorCode.TARGET_URL_LENGTH_OUT_OF_RANGE);
  private static final Set<ErrorCode> COMPANY =
      Set.of(
          ErrorCode.CODE_TAKEN,
          ErrorCode.LABEL_IS_MISSING,
          ErrorCode.PERSON_NOT_FOUND,
          ErrorCode.PROGRAM_DOMAIN_NOT_FOUND,
          ErrorCode.SHAREABLE_KEY_TAKEN,
          ErrorCode.SHAREABLE_NOT_FOUND);
  private static final Set<ErrorCode> WORDS =
      Set.of(
          ErrorCode.INVALID_MESSAGE_LENGTH,
          ErrorCode.INVALID_RECIPIENT_SIZE,
          ErrorCode.INVALID_SHARE_MESSAGE_CHARACTERS,
          ErrorCode.INVALID_SHARE_MESSAGE_LINK);

  private SharingCodes() {}

  static Set<ErrorCode> link(Set<ErrorCode> usual) {
    return Codes.all(Stream.of(usual, DATA, CONTENT, Set.of(ErrorCode.INVALID_PARAMETER)));
  }

  static Set<ErrorCode> legacyLink(Set<ErrorCode> usual) {
    return Codes.all(Stream.of(usual, DATA, CODE, LEGACY, Set.of(ErrorCode.INVALID_PARAMETER)));
  }

  static Set<ErrorCode> companyLink(Set<ErrorCode> usual) {
    return Codes.all(Stream.of(usual, DATA, CODE, CONTENT, COMPANY));
  }

  static Set<ErrorCode> share(Set<ErrorCode> usual) {
    return Codes.all(
        Stream.of(
            usual,
            WORDS,
            Set.of(
                ErrorCode.CHANNEL_MISSING,
                ErrorCode.INVALID_RECIPIENTS,
                ErrorCode.MESSAGE_MISSING,
                ErrorCode.RECIPIENTS_MISSING,
                ErrorCode.SHAREABLE_ID_INVALID,
                ErrorCode.SHAREABLE_ID_MISSING,
                ErrorCode.SHAREABLE_UNKNOWN)));
  }

  static Set<ErrorCode> customShare(Set<ErrorCode> usual) {
    return Codes.all(
        Stream.of(
            usual,
            WORDS,
            Set.of(
                ErrorCode.ADVOCATE_CODE_MISSING,
                ErrorCode.ADVOCATE_CODE_NOT_FOUND,
                ErrorCode.CHANNEL_MISSING,
                ErrorCode.INVALID_RECIPIENT,
                ErrorCode.MISSING_MESSAGE,
                ErrorCode.MISSING_RECIPIENT)));
  }

  static Set<ErrorCode> mailedShares(Set<ErrorCode> usual) {
    return Codes.all(
        Stream.of(
            usual,
            WORDS,
            Set.of(
                ErrorCode.ADVOCATE_CODE_MISSING,
                ErrorCode.ADVOCATE_CODE_NOT_FOUND,
                ErrorCode.INVALID_RECIPIENT,
                ErrorCode.INVALID_SHARE_SUBJECT_CHARACTERS,
                ErrorCode.INVALID_SHARE_SUBJECT_LINK,
                ErrorCode.INVALID_SUBJECT_LENGTH,
                ErrorCode.MESSAGE_MISSING,
                ErrorCode.NO_RECIPIENT)));
  }
}
