package tagalong.wire.contract;

import java.util.EnumSet;
import java.util.Set;
import tagalong.domain.intake.Refusal;

/** What can be wrong, in the contract's words, and the HTTP status that goes with each. */
public enum ErrorCode {
  ACCESS_DENIED("access_denied", 403),
  ADVOCATE_CODE_MISSING("ADVOCATE_CODE_MISSING", 400),
  ADVOCATE_CODE_NOT_FOUND("ADVOCATE_CODE_NOT_FOUND", 400),
  ASSET_LIMIT_EXCEEDED("asset_limit_exceeded", 400),
  ASSET_MIME_TYPE_INVALID("asset_mime_type_invalid", 400),
  ASSET_NOT_FOUND("asset_not_found", 400),
  ASSET_SIZE_INVALID("asset_size_invalid", 400),
  AUDIENCE_NOT_FOUND("audience_not_found", 400),
  BATCH_JOB_DATA_SOURCE_EMPTY("batch_job_data_source_empty", 400),
  BATCH_JOB_DELETE_NOT_ALLOWED("batch_job_delete_not_allowed", 400),
  BATCH_JOB_EVENT_NAME_INVALID("batch_job_event_name_invalid", 400),
  BATCH_JOB_INVALID_STATE_TRANSITION("batch_job_invalid_state_transition", 400),
  BATCH_JOB_NAME_INVALID("batch_job_name_invalid", 400),
  BATCH_JOB_TAG_INVALID("batch_job_tag_invalid", 400),
  BATCH_JOB_UNAUTHORIZED_SCOPES("batch_job_unauthorized_scopes", 400),
  BATCH_JOB_LOCKED("batch_job_locked", 423),
  BINDING_ERROR("binding_error", 400),
  BLOCKED_CONTENT_URL("blocked_content_url", 400),
  CHANNEL_MISSING("CHANNEL_MISSING", 400),
  CLIENT_PARAMS_NAME_LENGTH_OUT_OF_RANGE("client_params_name_length_out_of_range", 403),
  CLIENT_PARAMS_VALUE_LENGTH_OUT_OF_RANGE("client_params_value_length_out_of_range", 403),
  CODE_CONTAINS_RESERVED_WORD("code_contains_reserved_word", 400),
  CODE_PROFANE_WORD("code_profane_word", 400),
  CODE_ILLEGAL_CHARACTER("code_illegal_character", 400),
  CODE_OUT_OF_RANGE("code_out_of_range", 400),
  CODE_TAKEN("code_taken", 400),
  CODE_TAKEN_BY_PROMOTION("code_taken_by_promotion", 400),
  CONTENT_DESCRIPTION_LENGTH_EXCEEDED("content_description_length_exceeded", 400),
  CONTENT_IMAGE_URL_INVALID("content_image_url_invalid", 400),
  CONTENT_URL_LENGTH_OUT_OF_RANGE("content_url_length_out_of_range", 400),
  DATA_ALREADY_EXISTS("data_already_exists", 400),
  DATA_ATTRIBUTE_NAME_INVALID("data_attribute_name_invalid", 400),
  DATA_ATTRIBUTE_NAME_LENGTH_OUT_OF_RANGE("data_attribute_name_length_out_of_range", 400),
  DATA_ATTRIBUTE_VALUE_INVALID("data_attribute_value_invalid", 400),
  DATA_ATTRIBUTE_VALUE_LENGTH_OUT_OF_RANGE("data_attribute_value_length_out_of_range", 400),
  DATA_NOT_FOUND("data_not_found", 400),
  DATA_VALUES_INVALID("data_values_invalid", 400),
  EVENT_BLOCKED("event_blocked", 400),
  EXISTING_LINK("EXISTING_LINK", 400),
  EXPIRED_ACCESS_TOKEN("expired_access_token", 403),
  EXTERNAL_SFTP_DESTINATION_INVALID_USERNAME("external_sftp_destination_invalid_username", 400),
  FORWARDING_PROFILE_IS_DEVICE("forwarding_profile_is_device", 400),
  FORWARD_TO_PROFILE_IS_DEVICE("forward_to_profile_is_device", 400),
  IDENTITY_KEY_VALUE_ALREADY_TAKEN("identity_key_value_already_taken", 400),
  INVALID_ACCESS_TOKEN("invalid_access_token", 403),
  INVALID_ACCESS_TOKEN_DURATION("invalid_access_token_duration", 400),
  INVALID_BLOCK_REASON("invalid_block_reason", 400),
  FILE_ASSET_DUPLICATED_NAME("file_asset_duplicated_name", 400),
  FILE_ASSET_EXPIRED("file_asset_expired", 400),
  FILE_ASSET_FILE_PROCESSING_ERROR("file_asset_file_processing_error", 400),
  FILE_ASSET_INPUT_FILE_MISSING("file_asset_input_file_missing", 400),
  FILE_ASSET_INVALID_NAME("file_asset_invalid_name", 400),
  FILE_ASSET_INVALID_TAGS("file_asset_invalid_tags", 400),
  FILE_ASSET_NOT_FOUND("file_asset_not_found", 400),
  INVALID_CLIENT_ID("invalid_client_id", 400),
  INVALID_CONTENT_URL("invalid_content_url", 400),
  INVALID_CREDENTIALS("invalid_credentials", 403),
  INVALID_DURATION("invalid_duration", 400),
  INVALID_EMAIL("invalid_email", 400),
  INVALID_EVENT_TIME_FORMAT("invalid_event_time_format", 400),
  INVALID_IMAGE_URL("INVALID_IMAGE_URL", 400),
  INVALID_JSON("invalid_json", 400),
  INVALID_KEY_VALUE("invalid_key_value", 400),
  INVALID_LENGTH_FIRST_NAME("invalid_length_first_name", 400),
  INVALID_LENGTH_LAST_NAME("invalid_length_last_name", 400),
  INVALID_LIMIT("invalid_limit", 400),
  INVALID_MESSAGE_LENGTH("INVALID_MESSAGE_LENGTH", 400),
  INVALID_NAME("invalid_name", 400),
  INVALID_NULL("invalid_null", 400),
  INVALID_OFFSET("invalid_offset", 400),
  INVALID_PARAMETER("invalid_parameter", 400),
  INVALID_PARTNER_CONTENT_URL("INVALID_PARTNER_CONTENT_URL", 400),
  INVALID_PERSON_EMAIL("invalid_person_email", 400),
  INVALID_PERSON_ID("invalid_person_id", 400),
  INVALID_PROFILE_PICTURE_URL("invalid_profile_picture_url", 400),
  INVALID_PROGRAM("invalid_program", 400),
  INVALID_RECIPIENT("INVALID_RECIPIENT", 400),
  INVALID_RECIPIENTS("INVALID_RECIPIENTS", 400),
  INVALID_RECIPIENT_SIZE("INVALID_RECIPIENT_SIZE", 400),
  INVALID_REWARD_FILTER("invalid_reward_filter", 400),
  INVALID_REWARD_ID("invalid_reward_id", 400),
  INVALID_SHAREABLE_ID("invalid_shareable_id", 400),
  INVALID_SHARE_MESSAGE_CHARACTERS("INVALID_SHARE_MESSAGE_CHARACTERS", 400),
  INVALID_SHARE_MESSAGE_LINK("INVALID_SHARE_MESSAGE_LINK", 400),
  INVALID_SHARE_SUBJECT_CHARACTERS("INVALID_SHARE_SUBJECT_CHARACTERS", 400),
  INVALID_SHARE_SUBJECT_LINK("INVALID_SHARE_SUBJECT_LINK", 400),
  INVALID_SUBJECT_LENGTH("INVALID_SUBJECT_LENGTH", 400),
  INVALID_TARGET_URL("INVALID_TARGET_URL", 400),
  INVALID_TIME_FORMAT("invalid_time_format", 400),
  INVALID_TIME_ZONE("invalid_time_zone", 400),
  INVALID_URL_FORMAT("INVALID_URL_FORMAT", 400),
  INVALID_VALUE("invalid_value", 400),
  INVALID_ZONE_NAME("invalid_zone_name", 400),
  JOURNEY_NOT_FOUND("journey_not_found", 400),
  JWT_ERROR("jwt_error", 403),
  KEY_TAKEN("key_taken", 400),
  LABEL_IS_MISSING("label_is_missing", 400),
  LABEL_NAME_CONTAINS_ILLEGAL_CHARACTER("label_name_contains_illegal_character", 400),
  LABEL_NAME_LENGTH_OUT_OF_RANGE("label_name_length_out_of_range", 400),
  LABEL_NAME_OUT_OF_RANGE("label_name_out_of_range", 400),
  LOCAL_SFTP_DESTINATION_INVALID_USERNAME("local_sftp_destination_invalid_username", 400),
  MAX_FETCH_SIZE_1000("max_fetch_size_1000", 400),
  MEMBERSHIP_NOT_FOUND("membership_not_found", 400),
  MESSAGE_MISSING("MESSAGE_MISSING", 400),
  METHOD_UNAUTHORIZED("method_unauthorized", 401),
  MISSING_ACCESS_TOKEN("missing_access_token", 403),
  MISSING_AUDIENCE_ID("missing_audience_id", 400),
  MISSING_CAMPAIGN_ID("missing_campaign_id", 403),
  MISSING_PGP_KEY("missing_extole_public_key", 400),
  MISSING_EMAIL("missing_email", 400),
  MISSING_EVENT_NAME("missing_event_name", 400),
  MISSING_MESSAGE("MISSING_MESSAGE", 400),
  MISSING_RECIPIENT("MISSING_RECIPIENT", 400),
  MISSING_REQUEST_BODY("missing_request_body", 400),
  MISSING_ZONE_NAME("missing_zone_name", 400),
  NO_CREATIVE("no_creative", 400),
  NO_RECIPIENT("NO_RECIPIENT", 400),
  PARTNER_IDS_INVALID("partner_ids_invalid", 400),
  PARTNER_ID_MISSING("partner_id_missing", 400),
  PARTNER_USER_ID_INVALID_LENGTH("partner_user_id_invalid_length", 400),
  PAYMENT_REQUIRED("payment_required", 402),
  PERIOD_COUNT_INVALID("period_count_invalid", 400),
  PERIOD_NOT_SUPPORTED("period_not_supported", 400),
  PERSON_NOT_FOUND("person_not_found", 403),
  PERSON_NOT_IDENTIFIED("person_not_identified", 400),
  PROFILE_NOT_SET("profile_not_set", 403),
  PROGRAM_DOMAIN_NOT_FOUND("program_domain_not_found", 400),
  READ_ONLY_NAME("read_only_name", 400),
  RECIPIENTS_MISSING("RECIPIENTS_MISSING", 400),
  RETRY_CLAIMED_REWARD_NOT_ALLOWED("retry_claimed_reward_not_allowed", 400),
  REWARD_ILLEGAL_STATE_TRANSITION("reward_illegal_state_transition", 400),
  REWARD_IN_NOT_RETRYABLE_STATE("reward_in_not_retryable_state", 400),
  REWARD_NOT_FOUND("reward_not_found", 400),
  REWARD_STATE_INVALID("reward_state_invalid", 400),
  REWARD_SUPPLIER_NOT_FOUND("reward_supplier_not_found", 400),
  REWARD_TYPE_NOT_SUPPORTED("reward_type_not_supported", 400),
  SANDBOX_NOT_FOUND("sandbox_not_found", 400),
  SCOPES_DENIED("scopes_denied", 403),
  SFTP_DESTINATION_CLIENT_KEY_NOT_FOUND("sftp_destination_client_key_not_found", 400),
  SFTP_DESTINATION_DUPLICATED_NAME("sftp_destination_duplicated_name", 400),
  SFTP_DESTINATION_DUPLICATED_USERNAME("sftp_destination_duplicated_username", 400),
  SFTP_DESTINATION_INVALID_DROPBOX_PATH("sftp_destination_invalid_dropbox_path", 400),
  SFTP_DESTINATION_INVALID_HOST("sftp_destination_invalid_host", 400),
  SFTP_DESTINATION_INVALID_KEY_TYPE("sftp_destination_invalid_key_type", 400),
  SFTP_DESTINATION_INVALID_NAME("sftp_destination_invalid_name", 400),
  SFTP_DESTINATION_INVALID_PORT("sftp_destination_invalid_port", 400),
  SFTP_DESTINATION_MISSING_HOST("sftp_destination_missing_host", 400),
  SFTP_DESTINATION_MISSING_KEY_ID("sftp_destination_missing_key_id", 400),
  SFTP_DESTINATION_MISSING_USERNAME("sftp_destination_missing_username", 400),
  SFTP_DESTINATION_NOT_FOUND("sftp_destination_not_found", 400),
  SHAREABLE_ID_INVALID("INVALID_SHAREABLE_ID", 400),
  SHAREABLE_ID_MISSING("SHAREABLE_ID_MISSING", 400),
  SHAREABLE_KEY_TAKEN("shareable_key_taken", 400),
  SHAREABLE_LACKING("NOT_FOUND", 403),
  SHAREABLE_NOT_FOUND("shareable_not_found", 400),
  SHAREABLE_UNKNOWN("SHAREABLE_NOT_FOUND", 403),
  SHARE_NOT_FOUND("share_not_found", 400),
  SHARE_UNKNOWN("SHARE_NOT_FOUND", 403),
  TARGET_URL_LENGTH_OUT_OF_RANGE("target_url_length_out_of_range", 400),
  TIME_INTERVAL_INVALID("time_interval_invalid", 400),
  TOO_MANY_REQUESTS("too_many_requests", 429),
  UNSUPPORTED_MEDIA_TYPE("unsupported_media_type", 415),
  UNSUPPORTED_OPERATION("unsupported_operation", 400),
  VALUE_DOES_NOT_FOLLOW_PATTERN("value_does_not_follow_pattern", 400),

  // Ours: what the documents have no operation for.
  ALREADY_EXISTS("already_exists", 409),
  COUPONS_INVALID("coupons_invalid", 400),
  JWT_KEY_INVALID("jwt_key_invalid", 400),
  PROGRAM_INVALID("program_invalid", 400),
  SHARE_REFUSED("share_refused", 400),
  WEBHOOK_INVALID("webhook_invalid", 400),

  // No document declares these; any operation may answer them.
  INTERNAL_ERROR("internal_error", 500),
  METHOD_NOT_ALLOWED("method_not_allowed", 405),
  NOT_FOUND("not_found", 404),
  PAYLOAD_TOO_LARGE("payload_too_large", 413),
  SERVICE_UNAVAILABLE("service_unavailable", 503);

  /** What any operation may answer although the documents do not declare it. */
  public static final Set<ErrorCode> ANYWHERE =
      Set.copyOf(EnumSet.range(INTERNAL_ERROR, SERVICE_UNAVAILABLE));

  private final String text;
  private final int status;

  ErrorCode(String text, int status) {
    this.text = text;
    this.status = status;
  }

  public String text() {
    return text;
  }

  public int status() {
    return status;
  }

  /**
   * The code of a refusal. The event operations declare few codes and a typed client knows no
   * other, so a name that cannot be one counts as missing and an unknown container as blocked; the
   * message tells.
   */
  public static ErrorCode of(Refusal.Reason reason) {
    return switch (reason) {
      case MISSING_EVENT_NAME, INVALID_EVENT_NAME -> MISSING_EVENT_NAME;
      case INVALID_EVENT_TIME_FORMAT -> INVALID_EVENT_TIME_FORMAT;
      case MISSING_EMAIL -> MISSING_EMAIL;
      case INVALID_EMAIL -> INVALID_EMAIL;
      case INVALID_CONTAINER -> EVENT_BLOCKED;
      case TOO_LARGE -> PAYLOAD_TOO_LARGE;
    };
  }
}
