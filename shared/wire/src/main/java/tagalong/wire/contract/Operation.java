package tagalong.wire.contract;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every operation that is answered. The table of its area says where, by which function, for whom
 * and with which codes: {@link EventTable}, {@link RewardTable}, {@link PersonTable}, {@link
 * FileTable}, {@link SetUpTable}, {@link ConsumerTable}, {@link SharingTable}, {@link TagTable}.
 */
public enum Operation {
  // events of servers
  SUBMIT_EVENT,
  SUBMIT_NAMED_EVENT,
  SUBMIT_EVENT_ASYNC,
  SUBMIT_NAMED_EVENT_ASYNC,
  SUBMIT_EVENT_V5,
  SUBMIT_NAMED_EVENT_V5,
  SUBMIT_BATCH_V5,
  TELL_WHO_I_AM,
  SERVER_ZONE,
  SERVER_NAMED_ZONE,
  SERVER_ZONE_BY_URL,

  // rewards
  LIST_REWARDS,
  READ_REWARD,
  SUM_UP_REWARDS,
  UPDATE_REWARD,
  LIST_REWARD_STATES,
  LIST_REWARD_FULFILLMENTS,
  LIST_REWARD_SENDS,
  LIST_REWARD_REDEEMS,
  LIST_REWARD_FAILS,
  LIST_REWARD_CANCELS,
  LIST_REWARD_REVOKES,
  CANCEL_REWARD,
  REVOKE_REWARD,
  RETRY_REWARD,
  FULFILL_REWARD,
  FULFILL_AND_SEND_REWARD,
  SEND_REWARD,
  REDEEM_REWARD,
  FAIL_REWARD,

  // people
  FIND_PERSONS,
  READ_PERSON,
  MAKE_PERSON,
  CHANGE_PERSON,
  FORWARD_PERSON,
  LIST_PARTNER_KEYS,
  LIST_PERSON_DATA,
  ADD_PERSON_DATA,
  READ_PERSON_DATA,
  CHANGE_PERSON_DATA,
  REMOVE_PERSON_DATA,
  LIST_IDENTITIES,
  LIST_PERSON_JOURNEYS,
  READ_PERSON_JOURNEY,
  LIST_LOCATIONS,
  READ_PERSON_BLOCK,
  BLOCK_PERSON,
  LIST_STEPS,
  LIST_PERSON_REWARDS,
  READ_PERSON_REWARD,
  LIST_RELATIONSHIPS,
  LIST_PERSON_LINKS,
  MAKE_PERSON_LINK,
  READ_PERSON_LINK,
  CHANGE_PERSON_LINK,
  LIST_PERSON_SHARES,
  READ_PERSON_SHARE,
  LIST_MEMBERSHIPS,
  ADD_MEMBERSHIP,
  REMOVE_MEMBERSHIP,
  LIST_AUDIENCES,
  ADD_AUDIENCE,
  APPROVE_EVENT,
  EXPLAIN_PERSON,

  // files
  LIST_BATCHES,
  MAKE_BATCH,
  READ_BATCH,
  CHANGE_BATCH,
  REMOVE_BATCH,
  CANCEL_BATCH,
  EXPIRE_BATCH,
  LIST_FILES,
  UPLOAD_FILE,
  READ_FILE,
  CHANGE_FILE,
  REMOVE_FILE,
  DOWNLOAD_FILE,
  EXPIRE_FILE,
  LIST_REJECTIONS,
  LIST_PARKED,
  LIST_SFTP_USERS,
  ADD_SFTP_USER,
  REMOVE_SFTP_USER,

  // what is set up
  MAKE_TOKEN,
  READ_OWN_TOKEN,
  READ_TOKEN,
  EXCHANGE_TOKEN,
  END_TOKEN,
  LIST_CLIENTS,
  ADD_CLIENT,
  LIST_DOMAINS,
  ADD_DOMAIN,
  LIST_PROGRAM_DOMAINS,
  LIST_TOKENS,
  REVOKE_TOKEN,
  LIST_JWT_KEYS,
  ADD_JWT_KEY,
  LIST_OPT_OUTS,
  LIST_WEBHOOKS,
  ADD_WEBHOOK,
  REMOVE_WEBHOOK,
  TRY_WEBHOOK,
  READ_NOTICE,
  LIST_DEAD_LETTERS,
  SEND_DEAD_LETTERS_AGAIN,
  SEND_DEAD_LETTER_AGAIN,
  LIST_SUPPLIERS,
  ADD_COUPONS,
  LIST_PROGRAMS,
  PUBLISH_PROGRAM,

  // consumers
  GIVE_CONSUMER_TOKEN,
  LOOK_AT_CONSUMER_TOKEN,
  TAKE_CONSUMER_TOKEN_BACK,
  CONSUMER_EVENT,
  CONSUMER_NAMED_EVENT,
  MY_AUDIENCES,
  DEBUG_LOGS,
  DEBUG_METRICS,
  APP_ZONE,
  APP_NAMED_ZONE,
  MY_PROFILE,
  CHANGE_MY_PROFILE,
  MY_PARAMETERS,
  CHANGE_MY_PARAMETERS,
  CHANGE_MY_PARAMETER,
  MY_REWARD_STATUS,
  MY_FRIENDS,
  MY_ADVOCATES,
  REFERRALS_FROM_ME,
  REFERRALS_TO_ME,
  MY_STEPS,
  MY_JOURNEYS,
  SEND_VERIFICATION,
  VERIFICATION_STATUS,
  LOOK_AT_CLAIM,
  PROVE_BY_CLAIM,
  PUBLIC_PERSON,
  PICTURE_OF_PERSON,

  // share links and shares
  LIST_MY_LINKS,
  MAKE_LINK,
  CHOOSE_MY_CODE,
  READ_MY_LINK,
  GET_OR_MAKE_LINK,
  GET_MAKE_OR_CHANGE_LINK,
  LIST_MY_LINKS_V4,
  MAKE_MY_LINK_V4,
  READ_MY_LINK_V4,
  CHANGE_MY_LINK_V4,
  MY_LINK_STATUS_V4,
  FIND_LINKS_V4,
  MAKE_LINK_V4,
  READ_LINK_V4,
  LINK_STATUS_V4,
  SHARE,
  SHARE_STATUS,
  SHARE_CUSTOM,
  SHARE_CUSTOM_STATUS,
  SHARE_BY_MAIL,
  SEND_MAIL,
  SEND_MAIL_STATUS,
  LIST_MY_SHARES,
  READ_MY_SHARE,
  LIST_SHARES,
  READ_SHARE,

  // browsers
  WEB_EVENT,
  WEB_NAMED_EVENT,
  WEB_EVENT_BY_URL,
  WEB_NAMED_EVENT_BY_URL,
  WEB_ZONE,
  WEB_NAMED_ZONE,
  WEB_ZONE_BY_URL,
  ZONE_PAGE,
  ZONE_FORM,
  CORE_SCRIPT,
  CORE_LOADER,
  UNSUBSCRIBE_PAGE,
  UNSUBSCRIBE,
  SHARE_LINK_PICTURE,
  FOLLOW_SHARE_LINK,
  LOOK_AT_SHARE_LINK;

  /** The operations that a function answers. */
  public static Set<Operation> of(FunctionName function) {
    return Arrays.stream(values())
        .filter(operation -> operation.function() == function)
        .collect(Collectors.toUnmodifiableSet());
  }

  public String method() {
    return row().method();
  }

  /** The path as a template, for example <code>/v6/events/{event_name}</code>. */
  public String path() {
    return row().path();
  }

  public FunctionName function() {
    return Tables.function(this);
  }

  public Access access() {
    return row().access();
  }

  /** Whether the operation may answer with this code. */
  public boolean mayAnswer(ErrorCode code) {
    return row().declared().contains(code) || ErrorCode.ANYWHERE.contains(code);
  }

  private Row row() {
    return Tables.row(this);
  }
}
