package tagalong.wire.contract;

import java.util.List;

/** What browsers call. */
final class TagTable {
  static final Table TABLE =
      new Table(
          FunctionName.TAG_BEACON,
          List.of(
              Row.post(Operation.WEB_EVENT, "/events", Callers.OPEN, Codes.WEB),
              Row.post(Operation.WEB_NAMED_EVENT, "/events/{event_name}", Callers.OPEN, Codes.WEB),
              Row.get(Operation.WEB_EVENT_BY_URL, "/events", Callers.OPEN, Codes.WEB),
              Row.get(
                  Operation.WEB_NAMED_EVENT_BY_URL,
                  "/events/{event_name}",
                  Callers.OPEN,
                  Codes.WEB),
              Row.post(Operation.WEB_ZONE, "/zones", Callers.OPEN, Codes.WEB),
              Row.post(Operation.WEB_NAMED_ZONE, "/zones/{zone_name}", Callers.OPEN, Codes.WEB),
              Row.get(Operation.WEB_ZONE_BY_URL, "/zones/{zone_name}", Callers.OPEN, Codes.WEB),
              Row.get(Operation.ZONE_PAGE, "/zone/{zone_name}", Callers.OPEN, Codes.WEB),
              Row.post(Operation.ZONE_FORM, "/zone/{zone_name}", Callers.OPEN, Codes.WEB),
              Row.get(Operation.CORE_SCRIPT, "/core.js", Callers.OPEN, Codes.WEB),
              Row.get(Operation.CORE_LOADER, "/core-loader.js", Callers.OPEN, Codes.WEB),
              Row.get(Operation.UNSUBSCRIBE_PAGE, "/unsubscribe", Callers.OPEN, Codes.WEB),
              Row.post(Operation.UNSUBSCRIBE, "/unsubscribe", Callers.OPEN, Codes.WEB),
              Row.get(Operation.SHARE_LINK_PICTURE, "/qr/{code}", Callers.OPEN, Codes.WEB),
              Row.get(Operation.FOLLOW_SHARE_LINK, "/{code}", Callers.OPEN, Codes.WEB),
              Row.head(Operation.LOOK_AT_SHARE_LINK, "/{code}", Callers.OPEN, Codes.WEB)));

  private TagTable() {}
}
