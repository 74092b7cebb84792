package tagalong.wire.contract;

import java.util.List;
import java.util.Set;

/** What consumers and their apps tell and ask. */
final class ConsumerTable {
  private static final Set<ErrorCode> TOKEN_GIVEN =
      Codes.and(
          Codes.CONSUMER,
          ErrorCode.INVALID_ACCESS_TOKEN_DURATION,
          ErrorCode.INVALID_EMAIL,
          ErrorCode.JWT_ERROR);
  private static final Set<ErrorCode> PROFILE =
      Codes.and(
          Codes.ASKED_OF_ME,
          ErrorCode.INVALID_LENGTH_FIRST_NAME,
          ErrorCode.INVALID_LENGTH_LAST_NAME,
          ErrorCode.INVALID_PERSON_EMAIL,
          ErrorCode.INVALID_PROFILE_PICTURE_URL,
          ErrorCode.PARTNER_USER_ID_INVALID_LENGTH);
  private static final Set<ErrorCode> PARAMETERS =
      Codes.and(
          Codes.ASKED_OF_ME,
          ErrorCode.CLIENT_PARAMS_NAME_LENGTH_OUT_OF_RANGE,
          ErrorCode.CLIENT_PARAMS_VALUE_LENGTH_OUT_OF_RANGE,
          ErrorCode.INVALID_NAME,
          ErrorCode.INVALID_VALUE,
          ErrorCode.READ_ONLY_NAME);
  private static final Set<ErrorCode> MY_REWARD =
      Codes.and(Codes.CONSUMER, ErrorCode.INVALID_REWARD_FILTER, ErrorCode.INVALID_REWARD_ID);
  private static final Set<ErrorCode> PUBLIC_PERSON =
      Codes.and(Codes.ASKED_OF_ME, ErrorCode.INVALID_PERSON_ID, ErrorCode.PERSON_NOT_FOUND);
  private static final Set<ErrorCode> ZONE =
      Codes.and(
          Codes.CONSUMER,
          ErrorCode.EVENT_BLOCKED,
          ErrorCode.INVALID_EVENT_TIME_FORMAT,
          ErrorCode.INVALID_ZONE_NAME,
          ErrorCode.MISSING_EVENT_NAME,
          ErrorCode.MISSING_ZONE_NAME);

  private static final Set<ErrorCode> ASSET =
      Codes.and(Codes.ASKED_OF_ME, ErrorCode.ASSET_NOT_FOUND);
  private static final Set<ErrorCode> ASSET_ADDED =
      Codes.and(
          Codes.ASKED_OF_ME,
          ErrorCode.ASSET_LIMIT_EXCEEDED,
          ErrorCode.ASSET_MIME_TYPE_INVALID,
          ErrorCode.ASSET_SIZE_INVALID);
  private static final Set<ErrorCode> ASSET_OF_PERSON =
      Codes.and(ASSET, ErrorCode.INVALID_PERSON_ID, ErrorCode.PERSON_NOT_FOUND);

  static final Table TABLE =
      new Table(
          FunctionName.CONSUMER_API,
          List.of(
              Row.post(Operation.GIVE_CONSUMER_TOKEN, "/api/v5/token", Callers.OPEN, TOKEN_GIVEN),
              Row.get(
                  Operation.LOOK_AT_CONSUMER_TOKEN,
                  "/api/v5/token",
                  Callers.CONSUMERS,
                  Codes.CONSUMER),
              Row.delete(
                  Operation.TAKE_CONSUMER_TOKEN_BACK,
                  "/api/v5/token",
                  Callers.CONSUMERS,
                  Codes.CONSUMER),
              Row.post(
                  Operation.CONSUMER_EVENT,
                  "/api/v6/events",
                  Callers.CONSUMERS,
                  Codes.CONSUMER_TOLD),
              Row.post(
                  Operation.CONSUMER_NAMED_EVENT,
                  "/api/v6/events/{event_name}",
                  Callers.CONSUMERS,
                  Codes.CONSUMER_TOLD),
              Row.get(
                  Operation.MY_AUDIENCES,
                  "/api/v4/me/audience-memberships",
                  Callers.VERIFIED,
                  Codes.CONSUMER),
              Row.post(Operation.DEBUG_LOGS, "/api/v4/debug/logs", Callers.OPEN, Codes.CONSUMER),
              Row.post(
                  Operation.DEBUG_METRICS, "/api/v4/debug/metrics", Callers.OPEN, Codes.CONSUMER),
              Row.post(Operation.APP_ZONE, "/api/v6/zones", Callers.OPEN, ZONE),
              Row.post(Operation.APP_NAMED_ZONE, "/api/v6/zones/{event_name}", Callers.OPEN, ZONE),
              Row.get(Operation.MY_PROFILE, "/api/v4/me", Callers.CONSUMERS, Codes.ASKED_OF_ME),
              Row.post(Operation.CHANGE_MY_PROFILE, "/api/v4/me", Callers.CONSUMERS, PROFILE),
              Row.get(
                  Operation.MY_PARAMETERS,
                  "/api/v4/me/parameters",
                  Callers.CONSUMERS,
                  Codes.ASKED_OF_ME),
              Row.post(
                  Operation.CHANGE_MY_PARAMETERS,
                  "/api/v4/me/parameters",
                  Callers.CONSUMERS,
                  PARAMETERS),
              Row.put(
                  Operation.CHANGE_MY_PARAMETER,
                  "/api/v4/me/parameters/{parameter_name}",
                  Callers.CONSUMERS,
                  PARAMETERS),
              Row.get(
                  Operation.MY_REWARD_STATUS,
                  "/api/v4/me/rewards/status",
                  Callers.CONSUMERS,
                  MY_REWARD),
              Row.get(
                  Operation.MY_FRIENDS, "/api/v4/me/friends", Callers.CONSUMERS, Codes.ASKED_OF_ME),
              Row.get(
                  Operation.MY_ADVOCATES,
                  "/api/v4/me/advocates",
                  Callers.CONSUMERS,
                  Codes.ASKED_OF_ME),
              Row.get(
                  Operation.REFERRALS_FROM_ME,
                  "/api/v4/me/referrals-from-me",
                  Callers.CONSUMERS,
                  Codes.ASKED_OF_ME),
              Row.get(
                  Operation.REFERRALS_TO_ME,
                  "/api/v4/me/referrals-to-me",
                  Callers.CONSUMERS,
                  Codes.ASKED_OF_ME),
              Row.get(Operation.MY_STEPS, "/api/v4/me/steps", Callers.CONSUMERS, Codes.ASKED_OF_ME),
              Row.get(
                  Operation.MY_JOURNEYS,
                  "/api/v4/me/journeys",
                  Callers.CONSUMERS,
                  Codes.ASKED_OF_ME),
              Row.post(
                  Operation.SEND_VERIFICATION,
                  "/api/v4/me/send-verification-email",
                  Callers.CONSUMERS,
                  Codes.ASKED_OF_ME),
              Row.get(
                  Operation.VERIFICATION_STATUS,
                  "/api/v4/me/send-verification-email/status/{pollingId}",
                  Callers.CONSUMERS,
                  Codes.ASKED_OF_ME),
              Row.get(Operation.LOOK_AT_CLAIM, "/verify", Callers.OPEN, Codes.WEB),
              Row.post(Operation.PROVE_BY_CLAIM, "/verify", Callers.OPEN, Codes.WEB),
              Row.get(
                  Operation.PUBLIC_PERSON,
                  "/api/v4/person/{personId}",
                  Callers.OPEN,
                  PUBLIC_PERSON),
              Row.get(
                  Operation.PICTURE_OF_PERSON,
                  "/api/v4/person/profile-picture-url/{personId}",
                  Callers.OPEN,
                  PUBLIC_PERSON),
              Row.get(
                  Operation.LIST_MY_ASSETS,
                  "/api/v4/me/assets",
                  Callers.CONSUMERS,
                  Codes.ASKED_OF_ME),
              Row.post(Operation.ADD_MY_ASSET, "/api/v4/me/assets", Callers.CONSUMERS, ASSET_ADDED),
              Row.get(
                  Operation.READ_MY_ASSET, "/api/v4/me/assets/{assetId}", Callers.CONSUMERS, ASSET),
              Row.delete(
                  Operation.REMOVE_MY_ASSET,
                  "/api/v4/me/assets/{assetId}",
                  Callers.CONSUMERS,
                  ASSET),
              Row.get(
                  Operation.DOWNLOAD_MY_ASSET,
                  "/api/v4/me/assets/{assetId}/download",
                  Callers.CONSUMERS,
                  ASSET),
              Row.get(
                  Operation.DOWNLOAD_MY_ASSET_BY_NAME,
                  "/api/v4/me/assets/download",
                  Callers.CONSUMERS,
                  ASSET),
              Row.get(
                  Operation.LIST_ASSETS,
                  "/api/v4/persons/{personId}/assets",
                  Callers.CONSUMERS,
                  ASSET_OF_PERSON),
              Row.get(
                  Operation.READ_ASSET,
                  "/api/v4/persons/{personId}/assets/{assetId}",
                  Callers.CONSUMERS,
                  ASSET_OF_PERSON),
              Row.get(
                  Operation.DOWNLOAD_ASSET,
                  "/api/v4/persons/{personId}/assets/{assetId}/download",
                  Callers.CONSUMERS,
                  ASSET_OF_PERSON),
              Row.get(
                  Operation.DOWNLOAD_ASSET_BY_NAME,
                  "/api/v4/persons/{personId}/assets/download",
                  Callers.CONSUMERS,
                  ASSET_OF_PERSON)));

  private ConsumerTable() {}
}
