package tagalong.wire.contract;

import java.util.List;
import java.util.Set;

/** What consumers do with their share links. */
final class SharingTable {
  private static final Set<ErrorCode> LINK = SharingCodes.link(Codes.CONSUMER);
  private static final Set<ErrorCode> LINK_READ =
      Codes.and(Codes.CONSUMER, ErrorCode.SHAREABLE_NOT_FOUND);
  private static final Set<ErrorCode> LEGACY_LINK = SharingCodes.legacyLink(Codes.CONSUMER);
  private static final Set<ErrorCode> LEGACY_LINK_READ =
      Codes.and(Codes.CONSUMER, ErrorCode.INVALID_SHAREABLE_ID);
  private static final Set<ErrorCode> LEGACY_LINK_FOUND =
      Codes.and(Codes.CONSUMER, ErrorCode.SHAREABLE_LACKING);
  private static final Set<ErrorCode> SHARE_TOLD = SharingCodes.share(Codes.CONSUMER_TOLD);
  private static final Set<ErrorCode> CUSTOM_SHARE = SharingCodes.customShare(Codes.CONSUMER_TOLD);
  private static final Set<ErrorCode> MAILED_SHARES =
      SharingCodes.mailedShares(Codes.CONSUMER_TOLD);
  private static final Set<ErrorCode> MAIL_SENT =
      Codes.and(
          Codes.CONSUMER_TOLD,
          ErrorCode.INVALID_ZONE_NAME,
          ErrorCode.MISSING_ZONE_NAME,
          ErrorCode.PROFILE_NOT_SET);
  private static final Set<ErrorCode> SHARES_READ =
      Codes.and(Codes.CONSUMER, ErrorCode.INVALID_PARAMETER, ErrorCode.PARTNER_ID_MISSING);
  private static final Set<ErrorCode> SHARE_READ =
      Codes.and(Codes.CONSUMER, ErrorCode.SHARE_UNKNOWN);

  static final Table TABLE =
      new Table(
          FunctionName.CONSUMER_API,
          List.of(
              Row.get(
                  Operation.LIST_MY_LINKS,
                  "/api/v6/me/shareables",
                  Callers.CONSUMERS,
                  Codes.CONSUMER),
              Row.post(Operation.MAKE_LINK, "/api/v6/me/shareables", Callers.CONSUMERS, LINK),
              Row.get(
                  Operation.READ_MY_LINK,
                  "/api/v6/me/shareables/{code}",
                  Callers.CONSUMERS,
                  LINK_READ),
              Row.post(
                  Operation.GET_OR_MAKE_LINK,
                  "/api/v6/me/shareables/get-or-create",
                  Callers.CONSUMERS,
                  LINK),
              Row.post(
                  Operation.GET_MAKE_OR_CHANGE_LINK,
                  "/api/v6/me/shareables/get-create-or-update",
                  Callers.CONSUMERS,
                  LINK),
              Row.get(
                  Operation.LIST_MY_LINKS_V4,
                  "/api/v4/me/shareables",
                  Callers.CONSUMERS,
                  Codes.CONSUMER),
              Row.post(Operation.CHOOSE_MY_CODE, "/api/my-code", Callers.CONSUMERS, Codes.CONSUMER),
              Row.post(
                  Operation.MAKE_MY_LINK_V4,
                  "/api/v4/me/shareables",
                  Callers.CONSUMERS,
                  LEGACY_LINK),
              Row.get(
                  Operation.READ_MY_LINK_V4,
                  "/api/v4/me/shareables/{shareable_id}",
                  Callers.CONSUMERS,
                  LEGACY_LINK_READ),
              Row.put(
                  Operation.CHANGE_MY_LINK_V4,
                  "/api/v4/me/shareables/{shareable_id}",
                  Callers.CONSUMERS,
                  LEGACY_LINK),
              Row.get(
                  Operation.MY_LINK_STATUS_V4,
                  "/api/v4/me/shareables/status/{polling_id}",
                  Callers.CONSUMERS,
                  Codes.CONSUMER),
              Row.get(
                  Operation.FIND_LINKS_V4, "/api/v4/shareable", Callers.CONSUMERS, Codes.CONSUMER),
              Row.post(Operation.MAKE_LINK_V4, "/api/v4/shareable", Callers.CONSUMERS, LEGACY_LINK),
              Row.get(
                  Operation.READ_LINK_V4,
                  "/api/v4/shareable/{shareable_id}",
                  Callers.CONSUMERS,
                  LEGACY_LINK_FOUND),
              Row.get(
                  Operation.LINK_STATUS_V4,
                  "/api/v4/shareable/status/{polling_id}",
                  Callers.CONSUMERS,
                  Codes.CONSUMER),
              Row.post(Operation.SHARE, "/api/v4/events/share", Callers.CONSUMERS, SHARE_TOLD),
              Row.get(
                  Operation.SHARE_STATUS,
                  "/api/v4/events/share/status/{pollingId}",
                  Callers.CONSUMERS,
                  Codes.CONSUMER),
              Row.post(
                  Operation.SHARE_CUSTOM, "/api/v5/custom/share", Callers.CONSUMERS, CUSTOM_SHARE),
              Row.get(
                  Operation.SHARE_CUSTOM_STATUS,
                  "/api/v5/custom/share/status/{pollingId}",
                  Callers.CONSUMERS,
                  Codes.CONSUMER),
              Row.post(
                  Operation.SHARE_BY_MAIL,
                  "/api/v5/email/share/batch",
                  Callers.CONSUMERS,
                  MAILED_SHARES),
              Row.post(Operation.SEND_MAIL, "/api/v4/me/email", Callers.CONSUMERS, MAIL_SENT),
              Row.get(
                  Operation.SEND_MAIL_STATUS,
                  "/api/v4/me/email/status/{polling_id}",
                  Callers.CONSUMERS,
                  Codes.CONSUMER),
              Row.get(
                  Operation.LIST_MY_SHARES, "/api/v4/me/shares", Callers.CONSUMERS, SHARES_READ),
              Row.get(
                  Operation.READ_MY_SHARE,
                  "/api/v4/me/shares/{shareId}",
                  Callers.CONSUMERS,
                  SHARE_READ),
              Row.get(Operation.LIST_SHARES, "/api/v4/shares", Callers.CONSUMERS, SHARES_READ),
              Row.get(
                  Operation.READ_SHARE,
                  "/api/v4/shares/{share_id}",
                  Callers.CONSUMERS,
                  SHARE_READ)));

  private SharingTable() {}
}
