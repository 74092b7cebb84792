package tagalong.wire.contract;

import java.util.List;
import java.util.Set;

/** What companies ask about people, and change of them. */
final class PersonTable {
  private static final Set<ErrorCode> PERSON =
      Codes.and(Codes.ASKED, ErrorCode.PERSON_NOT_FOUND, ErrorCode.VALUE_DOES_NOT_FOLLOW_PATTERN);
  private static final Set<ErrorCode> BLOCKED =
      Codes.and(Codes.ASKED, ErrorCode.PERSON_NOT_FOUND, ErrorCode.INVALID_BLOCK_REASON);
  private static final Set<ErrorCode> RELATED =
      Codes.and(Codes.ASKED, ErrorCode.PERSON_NOT_FOUND, ErrorCode.DATA_VALUES_INVALID);
  private static final Set<ErrorCode> MEMBERSHIP =
      Codes.and(
          Codes.ASKED,
          ErrorCode.AUDIENCE_NOT_FOUND,
          ErrorCode.MEMBERSHIP_NOT_FOUND,
          ErrorCode.MISSING_AUDIENCE_ID,
          ErrorCode.PERSON_NOT_FOUND,
          ErrorCode.PERSON_NOT_IDENTIFIED);
  private static final Set<ErrorCode> PERSON_LINK = SharingCodes.companyLink(Codes.ASKED);
  private static final Set<ErrorCode> PERSON_SHARE =
      Codes.and(RELATED, ErrorCode.PARTNER_IDS_INVALID, ErrorCode.SHARE_NOT_FOUND);

  private static final Set<ErrorCode> IDENTIFIED =
      Codes.and(
          Codes.ASKED,
          ErrorCode.PERSON_NOT_FOUND,
          ErrorCode.FORWARD_TO_PROFILE_IS_DEVICE,
          ErrorCode.FORWARDING_PROFILE_IS_DEVICE,
          ErrorCode.IDENTITY_KEY_VALUE_ALREADY_TAKEN,
          ErrorCode.INVALID_KEY_VALUE);
  private static final Set<ErrorCode> DATA =
      Codes.and(
          Codes.ASKED,
          ErrorCode.PERSON_NOT_FOUND,
          ErrorCode.DATA_ALREADY_EXISTS,
          ErrorCode.DATA_NOT_FOUND);
  private static final Set<ErrorCode> JOURNEY = Codes.and(PERSON, ErrorCode.JOURNEY_NOT_FOUND);
  private static final Set<ErrorCode> PERSON_REWARD = Codes.and(PERSON, ErrorCode.REWARD_NOT_FOUND);

  static final Table TABLE =
      new Table(
          FunctionName.ADMIN_API,
          List.of(
              Row.get(Operation.FIND_PERSONS, "/v5/persons", Callers.READERS, Codes.ASKED),
              Row.get(Operation.READ_PERSON, "/v5/persons/{person_id}", Callers.READERS, PERSON),
              Row.post(Operation.MAKE_PERSON, "/v5/persons", Callers.SENDERS, IDENTIFIED),
              Row.put(
                  Operation.CHANGE_PERSON, "/v5/persons/{person_id}", Callers.SENDERS, IDENTIFIED),
              Row.post(
                  Operation.FORWARD_PERSON,
                  "/v5/persons/{person_id}/forward",
                  Callers.SENDERS,
                  IDENTIFIED),
              Row.get(
                  Operation.LIST_PARTNER_KEYS,
                  "/v5/persons/partner-keys",
                  Callers.READERS,
                  Codes.ASKED),
              Row.get(
                  Operation.LIST_PERSON_DATA,
                  "/v5/persons/{person_id}/data",
                  Callers.READERS,
                  DATA),
              Row.post(
                  Operation.ADD_PERSON_DATA, "/v5/persons/{person_id}/data", Callers.SENDERS, DATA),
              Row.get(
                  Operation.READ_PERSON_DATA,
                  "/v5/persons/{person_id}/data/{name}",
                  Callers.READERS,
                  DATA),
              Row.put(
                  Operation.CHANGE_PERSON_DATA,
                  "/v5/persons/{person_id}/data/{name}",
                  Callers.SENDERS,
                  DATA),
              Row.delete(
                  Operation.REMOVE_PERSON_DATA,
                  "/v5/persons/{person_id}/data/{name}",
                  Callers.SENDERS,
                  DATA),
              Row.get(
                  Operation.LIST_IDENTITIES,
                  "/v5/persons/{person_id}/identity-history",
                  Callers.READERS,
                  PERSON),
              Row.get(
                  Operation.LIST_PERSON_JOURNEYS,
                  "/v5/persons/{person_id}/journeys",
                  Callers.READERS,
                  PERSON),
              Row.get(
                  Operation.READ_PERSON_JOURNEY,
                  "/v5/persons/{person_id}/journeys/{journey_id}",
                  Callers.READERS,
                  JOURNEY),
              Row.get(
                  Operation.LIST_LOCATIONS,
                  "/v5/persons/{person_id}/locations",
                  Callers.READERS,
                  PERSON),
              Row.get(
                  Operation.READ_PERSON_REWARD,
                  "/v5/persons/{person_id}/rewards/{reward_id}",
                  Callers.READERS,
                  PERSON_REWARD),
              Row.get(
                  Operation.READ_PERSON_BLOCK,
                  "/v5/persons/{person_id}/block",
                  Callers.READERS,
                  PERSON),
              Row.put(
                  Operation.BLOCK_PERSON, "/v5/persons/{person_id}/block", Callers.ADMINS, BLOCKED),
              Row.get(
                  Operation.LIST_STEPS, "/v5/persons/{person_id}/steps", Callers.READERS, PERSON),
              Row.get(
                  Operation.LIST_PERSON_REWARDS,
                  "/v5/persons/{person_id}/rewards",
                  Callers.READERS,
                  PERSON),
              Row.get(
                  Operation.LIST_RELATIONSHIPS,
                  "/v5/persons/{person_id}/relationships",
                  Callers.READERS,
                  RELATED),
              Row.get(
                  Operation.LIST_PERSON_LINKS,
                  "/v5/persons/{person_id}/shareables",
                  Callers.READERS,
                  RELATED),
              Row.post(
                  Operation.MAKE_PERSON_LINK,
                  "/v5/persons/{person_id}/shareables",
                  Callers.SENDERS,
                  PERSON_LINK),
              Row.get(
                  Operation.READ_PERSON_LINK,
                  "/v5/persons/{person_id}/shareables/{code}",
                  Callers.READERS,
                  PERSON_LINK),
              Row.put(
                  Operation.CHANGE_PERSON_LINK,
                  "/v5/persons/{person_id}/shareables/{code}",
                  Callers.SENDERS,
                  PERSON_LINK),
              Row.get(
                  Operation.LIST_PERSON_SHARES,
                  "/v5/persons/{person_id}/shares",
                  Callers.READERS,
                  PERSON_SHARE),
              Row.get(
                  Operation.READ_PERSON_SHARE,
                  "/v5/persons/{person_id}/shares/{share_id}",
                  Callers.READERS,
                  PERSON_SHARE),
              Row.get(
                  Operation.LIST_MEMBERSHIPS,
                  "/v5/persons/{person_id}/memberships",
                  Callers.READERS,
                  MEMBERSHIP),
              Row.post(
                  Operation.ADD_MEMBERSHIP,
                  "/v5/persons/{person_id}/memberships",
                  Callers.SENDERS,
                  MEMBERSHIP),
              Row.delete(
                  Operation.REMOVE_MEMBERSHIP,
                  "/v5/persons/{person_id}/memberships/{audience_id}",
                  Callers.SENDERS,
                  MEMBERSHIP),
              Row.get(Operation.LIST_AUDIENCES, "/v1/audiences", Callers.READERS, Codes.ASKED),
              Row.post(Operation.ADD_AUDIENCE, "/v1/audiences", Callers.SENDERS, Codes.ASKED),
              Row.get(Operation.APPROVE_EVENT, "/v3/events/approve", Callers.SENDERS, Codes.ASKED),
              Row.get(
                  Operation.EXPLAIN_PERSON,
                  "/v6/persons/{person_id}/timeline",
                  Callers.READERS,
                  PERSON),
              Row.get(
                  Operation.EXPLAIN_EVENT,
                  "/v6/persons/{person_id}/events/{event_id}",
                  Callers.READERS,
                  Codes.and(PERSON, ErrorCode.NOT_FOUND))));

  private PersonTable() {}
}
