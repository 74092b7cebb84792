package tagalong.wire.contract;

import static tagalong.wire.contract.ErrorCode.ACCESS_DENIED;
import static tagalong.wire.contract.ErrorCode.ALREADY_EXISTS;
import static tagalong.wire.contract.ErrorCode.AUDIENCE_NOT_FOUND;
import static tagalong.wire.contract.ErrorCode.BINDING_ERROR;
import static tagalong.wire.contract.ErrorCode.CLIENT_PARAMS_NAME_LENGTH_OUT_OF_RANGE;
import static tagalong.wire.contract.ErrorCode.CLIENT_PARAMS_VALUE_LENGTH_OUT_OF_RANGE;
import static tagalong.wire.contract.ErrorCode.COUPONS_INVALID;
import static tagalong.wire.contract.ErrorCode.DATA_VALUES_INVALID;
import static tagalong.wire.contract.ErrorCode.EVENT_BLOCKED;
import static tagalong.wire.contract.ErrorCode.EXPIRED_ACCESS_TOKEN;
import static tagalong.wire.contract.ErrorCode.INVALID_ACCESS_TOKEN;
import static tagalong.wire.contract.ErrorCode.INVALID_ACCESS_TOKEN_DURATION;
import static tagalong.wire.contract.ErrorCode.INVALID_BLOCK_REASON;
import static tagalong.wire.contract.ErrorCode.INVALID_CLIENT_ID;
import static tagalong.wire.contract.ErrorCode.INVALID_CREDENTIALS;
import static tagalong.wire.contract.ErrorCode.INVALID_DURATION;
import static tagalong.wire.contract.ErrorCode.INVALID_EMAIL;
import static tagalong.wire.contract.ErrorCode.INVALID_EVENT_TIME_FORMAT;
import static tagalong.wire.contract.ErrorCode.INVALID_JSON;
import static tagalong.wire.contract.ErrorCode.INVALID_LENGTH_FIRST_NAME;
import static tagalong.wire.contract.ErrorCode.INVALID_LENGTH_LAST_NAME;
import static tagalong.wire.contract.ErrorCode.INVALID_LIMIT;
import static tagalong.wire.contract.ErrorCode.INVALID_NAME;
import static tagalong.wire.contract.ErrorCode.INVALID_OFFSET;
import static tagalong.wire.contract.ErrorCode.INVALID_PARAMETER;
import static tagalong.wire.contract.ErrorCode.INVALID_PERSON_EMAIL;
import static tagalong.wire.contract.ErrorCode.INVALID_PERSON_ID;
import static tagalong.wire.contract.ErrorCode.INVALID_PROFILE_PICTURE_URL;
import static tagalong.wire.contract.ErrorCode.INVALID_REWARD_FILTER;
import static tagalong.wire.contract.ErrorCode.INVALID_REWARD_ID;
import static tagalong.wire.contract.ErrorCode.INVALID_TIME_FORMAT;
import static tagalong.wire.contract.ErrorCode.INVALID_TIME_ZONE;
import static tagalong.wire.contract.ErrorCode.INVALID_VALUE;
import static tagalong.wire.contract.ErrorCode.INVALID_ZONE_NAME;
import static tagalong.wire.contract.ErrorCode.JWT_ERROR;
import static tagalong.wire.contract.ErrorCode.JWT_KEY_INVALID;
import static tagalong.wire.contract.ErrorCode.MAX_FETCH_SIZE_1000;
import static tagalong.wire.contract.ErrorCode.MEMBERSHIP_NOT_FOUND;
import static tagalong.wire.contract.ErrorCode.METHOD_UNAUTHORIZED;
import static tagalong.wire.contract.ErrorCode.MISSING_ACCESS_TOKEN;
import static tagalong.wire.contract.ErrorCode.MISSING_AUDIENCE_ID;
import static tagalong.wire.contract.ErrorCode.MISSING_EVENT_NAME;
import static tagalong.wire.contract.ErrorCode.MISSING_REQUEST_BODY;
import static tagalong.wire.contract.ErrorCode.MISSING_ZONE_NAME;
import static tagalong.wire.contract.ErrorCode.NO_CREATIVE;
import static tagalong.wire.contract.ErrorCode.PARTNER_USER_ID_INVALID_LENGTH;
import static tagalong.wire.contract.ErrorCode.PAYMENT_REQUIRED;
import static tagalong.wire.contract.ErrorCode.PERIOD_COUNT_INVALID;
import static tagalong.wire.contract.ErrorCode.PERIOD_NOT_SUPPORTED;
import static tagalong.wire.contract.ErrorCode.PERSON_NOT_FOUND;
import static tagalong.wire.contract.ErrorCode.PERSON_NOT_IDENTIFIED;
import static tagalong.wire.contract.ErrorCode.PROGRAM_DOMAIN_NOT_FOUND;
import static tagalong.wire.contract.ErrorCode.PROGRAM_INVALID;
import static tagalong.wire.contract.ErrorCode.READ_ONLY_NAME;
import static tagalong.wire.contract.ErrorCode.RETRY_CLAIMED_REWARD_NOT_ALLOWED;
import static tagalong.wire.contract.ErrorCode.REWARD_ILLEGAL_STATE_TRANSITION;
import static tagalong.wire.contract.ErrorCode.REWARD_IN_NOT_RETRYABLE_STATE;
import static tagalong.wire.contract.ErrorCode.REWARD_NOT_FOUND;
import static tagalong.wire.contract.ErrorCode.REWARD_STATE_INVALID;
import static tagalong.wire.contract.ErrorCode.REWARD_SUPPLIER_NOT_FOUND;
import static tagalong.wire.contract.ErrorCode.REWARD_TYPE_NOT_SUPPORTED;
import static tagalong.wire.contract.ErrorCode.SANDBOX_NOT_FOUND;
import static tagalong.wire.contract.ErrorCode.SCOPES_DENIED;
import static tagalong.wire.contract.ErrorCode.TIME_INTERVAL_INVALID;
import static tagalong.wire.contract.ErrorCode.TOO_MANY_REQUESTS;
import static tagalong.wire.contract.ErrorCode.UNSUPPORTED_MEDIA_TYPE;
import static tagalong.wire.contract.ErrorCode.VALUE_DOES_NOT_FOLLOW_PATTERN;
import static tagalong.wire.contract.ErrorCode.WEBHOOK_INVALID;
import static tagalong.wire.contract.FunctionName.ADMIN_API;
import static tagalong.wire.contract.FunctionName.CONSUMER_API;
import static tagalong.wire.contract.FunctionName.EVENT_API;
import static tagalong.wire.contract.FunctionName.TAG_BEACON;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.client.Scope;
import tagalong.domain.consumer.Level;

/** Every operation that is answered: where, by which function, for whom, with which codes. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are immutable copies
public enum Operation {
  SUBMIT_EVENT("POST", "/v6/events", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_NAMED_EVENT("POST", "/v6/events/{event_name}", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_EVENT_ASYNC("POST", "/v6/async-events", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_NAMED_EVENT_ASYNC(
      "POST", "/v6/async-events/{event_name}", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_EVENT_V5("POST", "/v5/events", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_NAMED_EVENT_V5("POST", "/v5/events/{event_name}", EVENT_API, Calls.SENDERS, Calls.EVENT),
  SUBMIT_BATCH_V5("POST", "/v5/batch-events", EVENT_API, Calls.SENDERS, Calls.EVENT),
  TELL_WHO_I_AM("GET", "/v2/me", EVENT_API, Calls.ANY_TOKEN, Calls.SERVER),
  SERVER_ZONE("POST", "/v5/zones", EVENT_API, Calls.READERS, Calls.SERVER_ZONE_SHOWN),
  SERVER_NAMED_ZONE(
      "POST", "/v5/zones/{zone_name}", EVENT_API, Calls.READERS, Calls.SERVER_ZONE_SHOWN),
  SERVER_ZONE_BY_URL(
      "GET", "/v5/zones/{zone_name}", EVENT_API, Calls.READERS, Calls.SERVER_ZONE_SHOWN),

  LIST_REWARDS("GET", "/v2/rewards", ADMIN_API, Calls.READERS, Calls.REWARDS),
  READ_REWARD("GET", "/v2/rewards/{reward_id}", ADMIN_API, Calls.READERS, Calls.REWARD),
  SUM_UP_REWARDS("GET", "/v2/rewards/state_summary", ADMIN_API, Calls.READERS, Calls.SUMMED),
  UPDATE_REWARD("PUT", "/v2/rewards/{reward_id}", ADMIN_API, Calls.READERS, Calls.MOVED),
  LIST_REWARD_STATES(
      "GET", "/v2/rewards/{reward_id}/history", ADMIN_API, Calls.READERS, Calls.MOVED),
  LIST_REWARD_FULFILLMENTS(
      "GET", "/v2/rewards/{reward_id}/fulfillments", ADMIN_API, Calls.READERS, Calls.MOVED),
  LIST_REWARD_SENDS("GET", "/v2/rewards/{reward_id}/sends", ADMIN_API, Calls.READERS, Calls.MOVED),
  LIST_REWARD_REDEEMS(
      "GET", "/v2/rewards/{reward_id}/redeems", ADMIN_API, Calls.READERS, Calls.MOVED),
  LIST_REWARD_FAILS("GET", "/v2/rewards/{reward_id}/fails", ADMIN_API, Calls.READERS, Calls.MOVED),
  LIST_REWARD_CANCELS(
      "GET", "/v2/rewards/{reward_id}/cancels", ADMIN_API, Calls.READERS, Calls.MOVED),
  LIST_REWARD_REVOKES(
      "GET", "/v2/rewards/{reward_id}/revokes", ADMIN_API, Calls.READERS, Calls.MOVED),
  CANCEL_REWARD("POST", "/v2/rewards/{reward_id}/cancel", ADMIN_API, Calls.READERS, Calls.MOVED),
  REVOKE_REWARD("POST", "/v2/rewards/{reward_id}/revoke", ADMIN_API, Calls.READERS, Calls.MOVED),
  RETRY_REWARD("POST", "/v2/rewards/{reward_id}/retry", ADMIN_API, Calls.READERS, Calls.MOVED),
  FULFILL_REWARD(
      "POST",
      "/v2/rewards/custom-reward/{reward_id}/fulfilled",
      ADMIN_API,
      Calls.READERS,
      Calls.MOVED),
  FULFILL_AND_SEND_REWARD(
      "POST",
      "/v2/rewards/custom-reward/{reward_id}/fulfilled_and_sent",
      ADMIN_API,
      Calls.READERS,
      Calls.MOVED),
  SEND_REWARD(
      "POST", "/v2/rewards/custom-reward/{reward_id}/sent", ADMIN_API, Calls.READERS, Calls.MOVED),
  REDEEM_REWARD(
      "POST",
      "/v2/rewards/custom-reward/{reward_id}/redeemed",
      ADMIN_API,
      Calls.READERS,
      Calls.MOVED),
  FAIL_REWARD(
      "POST",
      "/v2/rewards/custom-reward/{reward_id}/failed",
      ADMIN_API,
      Calls.READERS,
      Calls.MOVED),
  FIND_PERSONS("GET", "/v5/persons", ADMIN_API, Calls.READERS, Calls.ASKED),
  READ_PERSON("GET", "/v5/persons/{person_id}", ADMIN_API, Calls.READERS, Calls.PERSON),
  READ_PERSON_BLOCK("GET", "/v5/persons/{person_id}/block", ADMIN_API, Calls.READERS, Calls.PERSON),
  BLOCK_PERSON("PUT", "/v5/persons/{person_id}/block", ADMIN_API, Calls.ADMINS, Calls.BLOCKED),
  LIST_STEPS("GET", "/v5/persons/{person_id}/steps", ADMIN_API, Calls.READERS, Calls.PERSON),
  LIST_PERSON_REWARDS(
      "GET", "/v5/persons/{person_id}/rewards", ADMIN_API, Calls.READERS, Calls.PERSON),
  LIST_RELATIONSHIPS(
      "GET", "/v5/persons/{person_id}/relationships", ADMIN_API, Calls.READERS, Calls.RELATED),
  LIST_PERSON_LINKS(
      "GET", "/v5/persons/{person_id}/shareables", ADMIN_API, Calls.READERS, Calls.RELATED),
  MAKE_PERSON_LINK(
      "POST", "/v5/persons/{person_id}/shareables", ADMIN_API, Calls.SENDERS, Calls.PERSON_LINK),
  READ_PERSON_LINK(
      "GET",
      "/v5/persons/{person_id}/shareables/{code}",
      ADMIN_API,
      Calls.READERS,
      Calls.PERSON_LINK),
  CHANGE_PERSON_LINK(
      "PUT",
      "/v5/persons/{person_id}/shareables/{code}",
      ADMIN_API,
      Calls.SENDERS,
      Calls.PERSON_LINK),
  LIST_PERSON_SHARES(
      "GET", "/v5/persons/{person_id}/shares", ADMIN_API, Calls.READERS, Calls.PERSON_SHARE),
  READ_PERSON_SHARE(
      "GET",
      "/v5/persons/{person_id}/shares/{share_id}",
      ADMIN_API,
      Calls.READERS,
      Calls.PERSON_SHARE),
  LIST_MEMBERSHIPS(
      "GET", "/v5/persons/{person_id}/memberships", ADMIN_API, Calls.READERS, Calls.MEMBERSHIP),
  ADD_MEMBERSHIP(
      "POST", "/v5/persons/{person_id}/memberships", ADMIN_API, Calls.SENDERS, Calls.MEMBERSHIP),
  REMOVE_MEMBERSHIP(
      "DELETE",
      "/v5/persons/{person_id}/memberships/{audience_id}",
      ADMIN_API,
      Calls.SENDERS,
      Calls.MEMBERSHIP),
  LIST_AUDIENCES("GET", "/v1/audiences", ADMIN_API, Calls.READERS, Calls.ASKED),
  ADD_AUDIENCE("POST", "/v1/audiences", ADMIN_API, Calls.SENDERS, Calls.ASKED),
  LIST_BATCHES("GET", "/v6/batches", ADMIN_API, Calls.READERS, Calls.ASKED),
  READ_BATCH("GET", "/v6/batches/{batch_id}", ADMIN_API, Calls.READERS, Calls.ASKED),
  MAKE_TOKEN("POST", "/v4/tokens", ADMIN_API, Calls.ADMINS, Calls.TOKENS),
  READ_OWN_TOKEN("GET", "/v4/tokens", ADMIN_API, Calls.ANY_TOKEN, Calls.ASKED),
  READ_TOKEN("GET", "/v4/tokens/{token}", ADMIN_API, Calls.ANY_TOKEN, Calls.ASKED),
  EXCHANGE_TOKEN("PUT", "/v4/tokens/exchange/{token}", ADMIN_API, Calls.ANY_TOKEN, Calls.ASKED),
  END_TOKEN("DELETE", "/v4/tokens/{token}", ADMIN_API, Calls.ANY_TOKEN, Calls.ASKED),

  /** Real clients call it; the documents do not have it. */
  APPROVE_EVENT("GET", "/v3/events/approve", ADMIN_API, Calls.SENDERS, Calls.ASKED),

  // Ours from here on: the documents have nothing like it.
  LIST_REJECTIONS("GET", "/v6/rejections", ADMIN_API, Calls.READERS, Calls.ASKED),
  LIST_PARKED("GET", "/v6/parked", ADMIN_API, Calls.READERS, Calls.ASKED),
  EXPLAIN_PERSON("GET", "/v6/persons/{person_id}/timeline", ADMIN_API, Calls.READERS, Calls.PERSON),
  LIST_CLIENTS("GET", "/v6/clients", ADMIN_API, Calls.OPERATORS, Calls.ASKED),
  ADD_CLIENT("POST", "/v6/clients", ADMIN_API, Calls.OPERATORS, Calls.SET_UP),
  LIST_DOMAINS("GET", "/v6/domains", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  ADD_DOMAIN("POST", "/v6/domains", ADMIN_API, Calls.ADMINS, Calls.SET_UP),
  LIST_TOKENS("GET", "/v6/tokens", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  REVOKE_TOKEN("DELETE", "/v6/tokens/{token_id}", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  LIST_JWT_KEYS("GET", "/v6/jwt-keys", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  ADD_JWT_KEY("POST", "/v6/jwt-keys", ADMIN_API, Calls.ADMINS, Calls.SET_UP),
  LIST_OPT_OUTS("GET", "/v6/opt-outs", ADMIN_API, Calls.READERS, Calls.ASKED),
  LIST_WEBHOOKS("GET", "/v6/webhooks", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  ADD_WEBHOOK("POST", "/v6/webhooks", ADMIN_API, Calls.ADMINS, Calls.WEBHOOK),
  REMOVE_WEBHOOK("DELETE", "/v6/webhooks/{webhook_id}", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  TRY_WEBHOOK("POST", "/v6/webhooks/{webhook_id}/notices", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  READ_NOTICE(
      "GET", "/v6/webhooks/{webhook_id}/notices/{event_id}", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  LIST_DEAD_LETTERS(
      "GET", "/v6/webhooks/{webhook_id}/dead-letters", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  SEND_DEAD_LETTERS_AGAIN(
      "POST", "/v6/webhooks/{webhook_id}/dead-letters", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  SEND_DEAD_LETTER_AGAIN(
      "POST",
      "/v6/webhooks/{webhook_id}/dead-letters/{event_id}",
      ADMIN_API,
      Calls.ADMINS,
      Calls.ASKED),
  LIST_SFTP_USERS("GET", "/v6/sftp-users", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  ADD_SFTP_USER("POST", "/v6/sftp-users", ADMIN_API, Calls.ADMINS, Calls.SET_UP),
  REMOVE_SFTP_USER("DELETE", "/v6/sftp-users/{name}", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  LIST_SUPPLIERS("GET", "/v6/suppliers", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  ADD_COUPONS("POST", "/v6/suppliers/{supplier_id}/coupons", ADMIN_API, Calls.ADMINS, Calls.SET_UP),
  LIST_PROGRAMS("GET", "/v6/programs", ADMIN_API, Calls.ADMINS, Calls.ASKED),
  PUBLISH_PROGRAM("POST", "/v6/programs", ADMIN_API, Calls.ADMINS, Calls.SET_UP),

  GIVE_CONSUMER_TOKEN("POST", "/api/v5/token", CONSUMER_API, Calls.OPEN, Calls.TOKEN_GIVEN),
  LOOK_AT_CONSUMER_TOKEN("GET", "/api/v5/token", CONSUMER_API, Calls.CONSUMERS, Calls.CONSUMER),
  TAKE_CONSUMER_TOKEN_BACK(
      "DELETE", "/api/v5/token", CONSUMER_API, Calls.CONSUMERS, Calls.CONSUMER),
  CONSUMER_EVENT("POST", "/api/v6/events", CONSUMER_API, Calls.CONSUMERS, Calls.CONSUMER_TOLD),
  CONSUMER_NAMED_EVENT(
      "POST", "/api/v6/events/{event_name}", CONSUMER_API, Calls.CONSUMERS, Calls.CONSUMER_TOLD),
  MY_AUDIENCES(
      "GET", "/api/v4/me/audience-memberships", CONSUMER_API, Calls.VERIFIED, Calls.CONSUMER),
  DEBUG_LOGS("POST", "/api/v4/debug/logs", CONSUMER_API, Calls.OPEN, Calls.CONSUMER),
  DEBUG_METRICS("POST", "/api/v4/debug/metrics", CONSUMER_API, Calls.OPEN, Calls.CONSUMER),
  APP_ZONE("POST", "/api/v6/zones", CONSUMER_API, Calls.OPEN, Calls.ZONE),
  APP_NAMED_ZONE("POST", "/api/v6/zones/{event_name}", CONSUMER_API, Calls.OPEN, Calls.ZONE),
  MY_PROFILE("GET", "/api/v4/me", CONSUMER_API, Calls.CONSUMERS, Calls.ASKED_OF_ME),
  CHANGE_MY_PROFILE("POST", "/api/v4/me", CONSUMER_API, Calls.CONSUMERS, Calls.PROFILE),
  MY_PARAMETERS("GET", "/api/v4/me/parameters", CONSUMER_API, Calls.CONSUMERS, Calls.ASKED_OF_ME),
  CHANGE_MY_PARAMETERS(
      "POST", "/api/v4/me/parameters", CONSUMER_API, Calls.CONSUMERS, Calls.PARAMETERS),
  CHANGE_MY_PARAMETER(
      "PUT",
      "/api/v4/me/parameters/{parameter_name}",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.PARAMETERS),
  MY_REWARD_STATUS(
      "GET", "/api/v4/me/rewards/status", CONSUMER_API, Calls.CONSUMERS, Calls.MY_REWARD),
  MY_FRIENDS("GET", "/api/v4/me/friends", CONSUMER_API, Calls.CONSUMERS, Calls.ASKED_OF_ME),
  MY_ADVOCATES("GET", "/api/v4/me/advocates", CONSUMER_API, Calls.CONSUMERS, Calls.ASKED_OF_ME),
  REFERRALS_FROM_ME(
      "GET", "/api/v4/me/referrals-from-me", CONSUMER_API, Calls.CONSUMERS, Calls.ASKED_OF_ME),
  REFERRALS_TO_ME(
      "GET", "/api/v4/me/referrals-to-me", CONSUMER_API, Calls.CONSUMERS, Calls.ASKED_OF_ME),
  MY_STEPS("GET", "/api/v4/me/steps", CONSUMER_API, Calls.CONSUMERS, Calls.ASKED_OF_ME),
  MY_JOURNEYS("GET", "/api/v4/me/journeys", CONSUMER_API, Calls.CONSUMERS, Calls.ASKED_OF_ME),
  SEND_VERIFICATION(
      "POST",
      "/api/v4/me/send-verification-email",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.ASKED_OF_ME),
  VERIFICATION_STATUS(
      "GET",
      "/api/v4/me/send-verification-email/status/{pollingId}",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.ASKED_OF_ME),
  LOOK_AT_CLAIM("GET", "/verify", CONSUMER_API, Calls.OPEN, Calls.WEB),
  PROVE_BY_CLAIM("POST", "/verify", CONSUMER_API, Calls.OPEN, Calls.WEB),
  PUBLIC_PERSON("GET", "/api/v4/person/{personId}", CONSUMER_API, Calls.OPEN, Calls.PUBLIC_PERSON),
  PICTURE_OF_PERSON(
      "GET",
      "/api/v4/person/profile-picture-url/{personId}",
      CONSUMER_API,
      Calls.OPEN,
      Calls.PUBLIC_PERSON),
  LIST_MY_LINKS("GET", "/api/v6/me/shareables", CONSUMER_API, Calls.CONSUMERS, Calls.CONSUMER),
  MAKE_LINK("POST", "/api/v6/me/shareables", CONSUMER_API, Calls.CONSUMERS, Calls.LINK),
  READ_MY_LINK(
      "GET", "/api/v6/me/shareables/{code}", CONSUMER_API, Calls.CONSUMERS, Calls.LINK_READ),
  GET_OR_MAKE_LINK(
      "POST", "/api/v6/me/shareables/get-or-create", CONSUMER_API, Calls.CONSUMERS, Calls.LINK),
  GET_MAKE_OR_CHANGE_LINK(
      "POST",
      "/api/v6/me/shareables/get-create-or-update",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.LINK),
  LIST_MY_LINKS_V4("GET", "/api/v4/me/shareables", CONSUMER_API, Calls.CONSUMERS, Calls.CONSUMER),
  MAKE_MY_LINK_V4(
      "POST", "/api/v4/me/shareables", CONSUMER_API, Calls.CONSUMERS, Calls.LEGACY_LINK),
  READ_MY_LINK_V4(
      "GET",
      "/api/v4/me/shareables/{shareable_id}",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.LEGACY_LINK_READ),
  CHANGE_MY_LINK_V4(
      "PUT",
      "/api/v4/me/shareables/{shareable_id}",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.LEGACY_LINK),
  MY_LINK_STATUS_V4(
      "GET",
      "/api/v4/me/shareables/status/{polling_id}",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.CONSUMER),
  FIND_LINKS_V4("GET", "/api/v4/shareable", CONSUMER_API, Calls.CONSUMERS, Calls.CONSUMER),
  MAKE_LINK_V4("POST", "/api/v4/shareable", CONSUMER_API, Calls.CONSUMERS, Calls.LEGACY_LINK),
  READ_LINK_V4(
      "GET",
      "/api/v4/shareable/{shareable_id}",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.LEGACY_LINK_FOUND),
  LINK_STATUS_V4(
      "GET",
      "/api/v4/shareable/status/{polling_id}",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.CONSUMER),
  SHARE("POST", "/api/v4/events/share", CONSUMER_API, Calls.CONSUMERS, Calls.SHARE_TOLD),
  SHARE_STATUS(
      "GET",
      "/api/v4/events/share/status/{pollingId}",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.CONSUMER),
  SHARE_CUSTOM("POST", "/api/v5/custom/share", CONSUMER_API, Calls.CONSUMERS, Calls.CUSTOM_SHARE),
  SHARE_CUSTOM_STATUS(
      "GET",
      "/api/v5/custom/share/status/{pollingId}",
      CONSUMER_API,
      Calls.CONSUMERS,
      Calls.CONSUMER),
  SHARE_BY_MAIL(
      "POST", "/api/v5/email/share/batch", CONSUMER_API, Calls.CONSUMERS, Calls.MAILED_SHARES),
  SEND_MAIL("POST", "/api/v4/me/email", CONSUMER_API, Calls.CONSUMERS, Calls.MAIL_SENT),
  SEND_MAIL_STATUS(
      "GET", "/api/v4/me/email/status/{polling_id}", CONSUMER_API, Calls.CONSUMERS, Calls.CONSUMER),
  LIST_MY_SHARES("GET", "/api/v4/me/shares", CONSUMER_API, Calls.CONSUMERS, Calls.SHARES_READ),
  READ_MY_SHARE(
      "GET", "/api/v4/me/shares/{shareId}", CONSUMER_API, Calls.CONSUMERS, Calls.SHARE_READ),
  LIST_SHARES("GET", "/api/v4/shares", CONSUMER_API, Calls.CONSUMERS, Calls.SHARES_READ),
  READ_SHARE("GET", "/api/v4/shares/{share_id}", CONSUMER_API, Calls.CONSUMERS, Calls.SHARE_READ),

  WEB_EVENT("POST", "/events", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_NAMED_EVENT("POST", "/events/{event_name}", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_EVENT_BY_URL("GET", "/events", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_NAMED_EVENT_BY_URL("GET", "/events/{event_name}", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_ZONE("POST", "/zones", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_NAMED_ZONE("POST", "/zones/{zone_name}", TAG_BEACON, Calls.OPEN, Calls.WEB),
  WEB_ZONE_BY_URL("GET", "/zones/{zone_name}", TAG_BEACON, Calls.OPEN, Calls.WEB),
  ZONE_PAGE("GET", "/zone/{zone_name}", TAG_BEACON, Calls.OPEN, Calls.WEB),
  ZONE_FORM("POST", "/zone/{zone_name}", TAG_BEACON, Calls.OPEN, Calls.WEB),
  CORE_SCRIPT("GET", "/core.js", TAG_BEACON, Calls.OPEN, Calls.WEB),
  CORE_LOADER("GET", "/core-loader.js", TAG_BEACON, Calls.OPEN, Calls.WEB),
  UNSUBSCRIBE_PAGE("GET", "/unsubscribe", TAG_BEACON, Calls.OPEN, Calls.WEB),
  UNSUBSCRIBE("POST", "/unsubscribe", TAG_BEACON, Calls.OPEN, Calls.WEB),
  SHARE_LINK_PICTURE("GET", "/qr/{code}", TAG_BEACON, Calls.OPEN, Calls.WEB),
  FOLLOW_SHARE_LINK("GET", "/{code}", TAG_BEACON, Calls.OPEN, Calls.WEB),
  LOOK_AT_SHARE_LINK("HEAD", "/{code}", TAG_BEACON, Calls.OPEN, Calls.WEB);

  private final String method;
  private final String path;
  private final FunctionName function;
  private final Access access;
  private final Set<ErrorCode> declared;

  Operation(
      String method, String path, FunctionName function, Access access, Set<ErrorCode> declared) {
    this.method = method;
    this.path = path;
    this.function = function;
    this.access = access;
    this.declared = declared;
  }

  /** The operations that a function answers. */
  public static Set<Operation> of(FunctionName function) {
    return Arrays.stream(values())
        .filter(operation -> operation.function == function)
        .collect(Collectors.toUnmodifiableSet());
  }

  public String method() {
    return method;
  }

  /** The path as a template, for example <code>/v6/events/{event_name}</code>. */
  public String path() {
    return path;
  }

  public FunctionName function() {
    return function;
  }

  public Access access() {
    return access;
  }

  /** Whether the operation may answer with this code. */
  public boolean mayAnswer(ErrorCode code) {
    return declared.contains(code) || ErrorCode.ANYWHERE.contains(code);
  }

  /** What many operations have in common. */
  private static final class Calls {
    static final Access OPEN = new Access.Open();
    static final Access CONSUMERS = new Access.ByConsumer(Level.ANONYMOUS);
    static final Access VERIFIED = new Access.ByConsumer(Level.VERIFIED);
    static final Access ANY_TOKEN = new Access.ByToken(Set.of());
    static final Access SENDERS =
        new Access.ByToken(
            Set.of(
                Scope.BACKEND, Scope.UPDATE_PROFILE, Scope.CLIENT_ADMIN, Scope.CLIENT_SUPERUSER));

    static final Access READERS =
        new Access.ByToken(
            Set.of(Scope.BACKEND, Scope.USER_SUPPORT, Scope.CLIENT_ADMIN, Scope.CLIENT_SUPERUSER));
    static final Access ADMINS =
        new Access.ByToken(Set.of(Scope.CLIENT_ADMIN, Scope.CLIENT_SUPERUSER));
    static final Access OPERATORS = new Access.ByToken(Set.of(Scope.CLIENT_SUPERUSER));

    static final Set<ErrorCode> SERVER =
        Set.of(
            METHOD_UNAUTHORIZED,
            PAYMENT_REQUIRED,
            ACCESS_DENIED,
            MISSING_ACCESS_TOKEN,
            INVALID_TIME_ZONE,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS);

    /** The documents tell the last four in words only. */
    static final Set<ErrorCode> EVENT =
        Set.of(
            METHOD_UNAUTHORIZED,
            PAYMENT_REQUIRED,
            ACCESS_DENIED,
            MISSING_ACCESS_TOKEN,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS,
            EVENT_BLOCKED,
            INVALID_EVENT_TIME_FORMAT,
            MISSING_EVENT_NAME,
            INVALID_JSON,
            BINDING_ERROR,
            MISSING_REQUEST_BODY,
            INVALID_TIME_ZONE);

    static final Set<ErrorCode> ASKED =
        and(SERVER, BINDING_ERROR, INVALID_JSON, INVALID_PARAMETER, MISSING_REQUEST_BODY);
    static final Set<ErrorCode> REWARDS =
        and(
            ASKED,
            INVALID_LIMIT,
            INVALID_OFFSET,
            MAX_FETCH_SIZE_1000,
            REWARD_STATE_INVALID,
            REWARD_TYPE_NOT_SUPPORTED,
            TIME_INTERVAL_INVALID);
    static final Set<ErrorCode> REWARD = and(ASKED, REWARD_NOT_FOUND);
    static final Set<ErrorCode> SUMMED =
        and(ASKED, PERIOD_COUNT_INVALID, PERIOD_NOT_SUPPORTED, REWARD_TYPE_NOT_SUPPORTED);
    static final Set<ErrorCode> MOVED =
        and(
            ASKED,
            RETRY_CLAIMED_REWARD_NOT_ALLOWED,
            REWARD_ILLEGAL_STATE_TRANSITION,
            REWARD_IN_NOT_RETRYABLE_STATE,
            REWARD_NOT_FOUND,
            REWARD_TYPE_NOT_SUPPORTED,
            SANDBOX_NOT_FOUND);
    static final Set<ErrorCode> PERSON =
        and(ASKED, PERSON_NOT_FOUND, VALUE_DOES_NOT_FOLLOW_PATTERN);
    static final Set<ErrorCode> BLOCKED = and(ASKED, PERSON_NOT_FOUND, INVALID_BLOCK_REASON);
    static final Set<ErrorCode> RELATED = and(ASKED, PERSON_NOT_FOUND, DATA_VALUES_INVALID);
    static final Set<ErrorCode> MEMBERSHIP =
        and(
            ASKED,
            AUDIENCE_NOT_FOUND,
            MEMBERSHIP_NOT_FOUND,
            MISSING_AUDIENCE_ID,
            PERSON_NOT_FOUND,
            PERSON_NOT_IDENTIFIED);

    /** The documents tell the last ones in words only. */
    static final Set<ErrorCode> SERVER_ZONE_SHOWN =
        and(
            SERVER,
            INVALID_TIME_FORMAT,
            MISSING_ZONE_NAME,
            NO_CREATIVE,
            BINDING_ERROR,
            EVENT_BLOCKED,
            INVALID_JSON,
            MISSING_EVENT_NAME);

    static final Set<ErrorCode> TOKENS =
        and(ASKED, INVALID_CLIENT_ID, INVALID_CREDENTIALS, INVALID_DURATION, SCOPES_DENIED);
    static final Set<ErrorCode> WEBHOOK = and(ASKED, WEBHOOK_INVALID);
    static final Set<ErrorCode> SET_UP =
        and(
            ASKED,
            ALREADY_EXISTS,
            COUPONS_INVALID,
            INVALID_TIME_FORMAT,
            JWT_KEY_INVALID,
            PROGRAM_INVALID,
            REWARD_SUPPLIER_NOT_FOUND);

    /** Web operations answer 200 and tell the code in a header. */
    static final Set<ErrorCode> WEB =
        Set.of(
            BINDING_ERROR,
            EVENT_BLOCKED,
            JWT_ERROR,
            INVALID_EVENT_TIME_FORMAT,
            INVALID_JSON,
            INVALID_PARAMETER,
            MISSING_EVENT_NAME,
            MISSING_REQUEST_BODY,
            METHOD_UNAUTHORIZED,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS);

    /** What the documents declare of every consumer operation, and what is wrong with a body. */
    static final Set<ErrorCode> CONSUMER =
        Set.of(
            ACCESS_DENIED,
            BINDING_ERROR,
            EXPIRED_ACCESS_TOKEN,
            INVALID_ACCESS_TOKEN,
            INVALID_JSON,
            INVALID_TIME_ZONE,
            METHOD_UNAUTHORIZED,
            MISSING_ACCESS_TOKEN,
            MISSING_REQUEST_BODY,
            PROGRAM_DOMAIN_NOT_FOUND,
            TOO_MANY_REQUESTS,
            UNSUPPORTED_MEDIA_TYPE);

    static final Set<ErrorCode> TOKEN_GIVEN =
        and(CONSUMER, INVALID_ACCESS_TOKEN_DURATION, INVALID_EMAIL, JWT_ERROR);
    static final Set<ErrorCode> CONSUMER_TOLD =
        and(CONSUMER, EVENT_BLOCKED, INVALID_EVENT_TIME_FORMAT, JWT_ERROR, MISSING_EVENT_NAME);

    static final Set<ErrorCode> ASKED_OF_ME = and(CONSUMER, INVALID_PARAMETER);
    static final Set<ErrorCode> PROFILE =
        and(
            ASKED_OF_ME,
            INVALID_LENGTH_FIRST_NAME,
            INVALID_LENGTH_LAST_NAME,
            INVALID_PERSON_EMAIL,
            INVALID_PROFILE_PICTURE_URL,
            PARTNER_USER_ID_INVALID_LENGTH);
    static final Set<ErrorCode> PARAMETERS =
        and(
            ASKED_OF_ME,
            CLIENT_PARAMS_NAME_LENGTH_OUT_OF_RANGE,
            CLIENT_PARAMS_VALUE_LENGTH_OUT_OF_RANGE,
            INVALID_NAME,
            INVALID_VALUE,
            READ_ONLY_NAME);
    static final Set<ErrorCode> MY_REWARD = and(CONSUMER, INVALID_REWARD_FILTER, INVALID_REWARD_ID);
    static final Set<ErrorCode> PUBLIC_PERSON =
        and(ASKED_OF_ME, INVALID_PERSON_ID, PERSON_NOT_FOUND);

    static final Set<ErrorCode> ZONE =
        and(
            CONSUMER,
            EVENT_BLOCKED,
            INVALID_EVENT_TIME_FORMAT,
            INVALID_ZONE_NAME,
            MISSING_EVENT_NAME,
            MISSING_ZONE_NAME);

    static final Set<ErrorCode> PERSON_LINK = SharingCodes.companyLink(ASKED);
    static final Set<ErrorCode> PERSON_SHARE =
        and(RELATED, ErrorCode.PARTNER_IDS_INVALID, ErrorCode.SHARE_NOT_FOUND);
    static final Set<ErrorCode> LINK = SharingCodes.link(CONSUMER);
    static final Set<ErrorCode> LINK_READ = and(CONSUMER, ErrorCode.SHAREABLE_NOT_FOUND);
    static final Set<ErrorCode> LEGACY_LINK = SharingCodes.legacyLink(CONSUMER);
    static final Set<ErrorCode> LEGACY_LINK_READ = and(CONSUMER, ErrorCode.INVALID_SHAREABLE_ID);
    static final Set<ErrorCode> LEGACY_LINK_FOUND = and(CONSUMER, ErrorCode.SHAREABLE_LACKING);
    static final Set<ErrorCode> SHARE_TOLD = SharingCodes.share(CONSUMER_TOLD);
    static final Set<ErrorCode> CUSTOM_SHARE = SharingCodes.customShare(CONSUMER_TOLD);
    static final Set<ErrorCode> MAILED_SHARES = SharingCodes.mailedShares(CONSUMER_TOLD);
    static final Set<ErrorCode> MAIL_SENT =
        and(CONSUMER_TOLD, INVALID_ZONE_NAME, MISSING_ZONE_NAME, ErrorCode.PROFILE_NOT_SET);
    static final Set<ErrorCode> SHARES_READ =
        and(CONSUMER, INVALID_PARAMETER, ErrorCode.PARTNER_ID_MISSING);
    static final Set<ErrorCode> SHARE_READ = and(CONSUMER, ErrorCode.SHARE_UNKNOWN);

    private static Set<ErrorCode> and(Set<ErrorCode> codes, ErrorCode... more) {
      return Stream.concat(codes.stream(), Arrays.stream(more))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
