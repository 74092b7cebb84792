package tagalong.wire.contract;

import java.util.List;
import java.util.Set;

/** What companies set up. */
final class SetUpTable {
  private static final Set<ErrorCode> TOKENS =
      Codes.and(
          Codes.ASKED,
          ErrorCode.INVALID_CLIENT_ID,
          ErrorCode.INVALID_CREDENTIALS,
          ErrorCode.INVALID_DURATION,
          ErrorCode.SCOPES_DENIED);
  private static final Set<ErrorCode> WEBHOOK = Codes.and(Codes.ASKED, ErrorCode.WEBHOOK_INVALID);
  private static final Set<ErrorCode> SET_UP =
      Codes.and(
          Codes.ASKED,
          ErrorCode.ALREADY_EXISTS,
          ErrorCode.COUPONS_INVALID,
          ErrorCode.INVALID_TIME_FORMAT,
          ErrorCode.JWT_KEY_INVALID,
          ErrorCode.PROGRAM_INVALID,
          ErrorCode.REWARD_SUPPLIER_NOT_FOUND);

  static final Table TABLE =
      new Table(
          FunctionName.ADMIN_API,
          List.of(
              Row.post(Operation.MAKE_TOKEN, "/v4/tokens", Callers.ADMINS, TOKENS),
              Row.get(Operation.READ_OWN_TOKEN, "/v4/tokens", Callers.ANY_TOKEN, Codes.ASKED),
              Row.get(Operation.READ_TOKEN, "/v4/tokens/{token}", Callers.ANY_TOKEN, Codes.ASKED),
              Row.put(
                  Operation.EXCHANGE_TOKEN,
                  "/v4/tokens/exchange/{token}",
                  Callers.ANY_TOKEN,
                  Codes.ASKED),
              Row.delete(Operation.END_TOKEN, "/v4/tokens/{token}", Callers.ANY_TOKEN, Codes.ASKED),
              Row.get(Operation.LIST_CLIENTS, "/v6/clients", Callers.OPERATORS, Codes.ASKED),
              Row.post(Operation.ADD_CLIENT, "/v6/clients", Callers.OPERATORS, SET_UP),
              Row.get(Operation.LIST_DOMAINS, "/v6/domains", Callers.ADMINS, Codes.ASKED),
              Row.post(Operation.ADD_DOMAIN, "/v6/domains", Callers.ADMINS, SET_UP),
              Row.get(
                  Operation.LIST_PROGRAM_DOMAINS, "/v2/programs", Callers.ANY_TOKEN, Codes.ASKED),
              Row.get(Operation.LIST_TOKENS, "/v6/tokens", Callers.ADMINS, Codes.ASKED),
              Row.delete(
                  Operation.REVOKE_TOKEN, "/v6/tokens/{token_id}", Callers.ADMINS, Codes.ASKED),
              Row.get(Operation.LIST_JWT_KEYS, "/v6/jwt-keys", Callers.ADMINS, Codes.ASKED),
              Row.post(Operation.ADD_JWT_KEY, "/v6/jwt-keys", Callers.ADMINS, SET_UP),
              Row.get(Operation.LIST_OPT_OUTS, "/v6/opt-outs", Callers.READERS, Codes.ASKED),
              Row.get(Operation.LIST_WEBHOOKS, "/v6/webhooks", Callers.ADMINS, Codes.ASKED),
              Row.post(Operation.ADD_WEBHOOK, "/v6/webhooks", Callers.ADMINS, WEBHOOK),
              Row.delete(
                  Operation.REMOVE_WEBHOOK,
                  "/v6/webhooks/{webhook_id}",
                  Callers.ADMINS,
                  Codes.ASKED),
              Row.post(
                  Operation.TRY_WEBHOOK,
                  "/v6/webhooks/{webhook_id}/notices",
                  Callers.ADMINS,
                  Codes.ASKED),
              Row.get(
                  Operation.READ_NOTICE,
                  "/v6/webhooks/{webhook_id}/notices/{event_id}",
                  Callers.ADMINS,
                  Codes.ASKED),
              Row.get(
                  Operation.LIST_DEAD_LETTERS,
                  "/v6/webhooks/{webhook_id}/dead-letters",
                  Callers.ADMINS,
                  Codes.ASKED),
              Row.post(
                  Operation.SEND_DEAD_LETTERS_AGAIN,
                  "/v6/webhooks/{webhook_id}/dead-letters",
                  Callers.ADMINS,
                  Codes.ASKED),
              Row.post(
                  Operation.SEND_DEAD_LETTER_AGAIN,
                  "/v6/webhooks/{webhook_id}/dead-letters/{event_id}",
                  Callers.ADMINS,
                  Codes.ASKED),
              Row.get(Operation.LIST_SUPPLIERS, "/v6/suppliers", Callers.ADMINS, Codes.ASKED),
              Row.post(
                  Operation.ADD_COUPONS,
                  "/v6/suppliers/{supplier_id}/coupons",
                  Callers.ADMINS,
                  SET_UP),
              Row.get(Operation.LIST_PROGRAMS, "/v6/programs", Callers.ADMINS, Codes.ASKED),
              Row.post(Operation.PUBLISH_PROGRAM, "/v6/programs", Callers.ADMINS, SET_UP)));

  private SetUpTable() {}
}
