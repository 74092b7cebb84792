package tagalong.domain.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tagalong.domain.audience.Membership;
import tagalong.domain.message.OptOuts;

/**
 * A folder that files are dropped into, which tells what their rows are.
 *
 * @param path below the client's own folder, for example {@code events} or {@code
 *     audiences/vip/add}
 */
public record Folder(String path) {
  /** Those that there always are. */
  public static final List<String> STANDING = List.of("events", "optout", "approve", "fulfilled");

  /** Under which data of rows name their supplier. */
  public static final String SUPPLIER = "supplier_id";

  private static final Pattern COUPONS = Pattern.compile("coupons/([^/.][^/]*)");
  private static final Pattern AUDIENCE =
      Pattern.compile("audiences/([^/.][^/]*)/(add|remove|replace)");
  private static final Pattern ON_THE_WAY =
      Pattern.compile("coupons|audiences|audiences/[^/.][^/]*");

  public static final Folder EVENTS = new Folder("events");

  public Folder {
    if (!isOne(path)) {
      throw new IllegalArgumentException("files are not dropped into " + path);
    }
  }

  /** Whether files may be dropped there. */
  public static boolean isOne(String path) {
    return STANDING.contains(path)
        || COUPONS.matcher(path).matches()
        || AUDIENCE.matcher(path).matches();
  }

  /** Whether there may be such a folder, if only to hold others. */
  public static boolean mayBe(String path) {
    return isOne(path) || ON_THE_WAY.matcher(path).matches();
  }

  /** What is asked for by dropping a file here; empty for events as they are. */
  public Optional<Order> order(Instant now) {
    Matcher coupons = COUPONS.matcher(path);
    Matcher audience = AUDIENCE.matcher(path);
    if (coupons.matches()) {
      return Optional.of(order(now, RowKind.COUPONS, "", Map.of(SUPPLIER, coupons.group(1))));
    }
    if (audience.matches()) {
      boolean leave = audience.group(2).equals("remove");
      boolean roster = audience.group(2).equals("replace");
      return Optional.of(
          order(
              now,
              roster ? RowKind.ROSTER : RowKind.EVENTS,
              leave ? Membership.LEFT : Membership.JOINED,
              Map.of(Membership.AUDIENCE, audience.group(1))));
    }
    return switch (path) {
      case "optout" -> Optional.of(order(now, RowKind.EVENTS, OptOuts.UNSUBSCRIBED, Map.of()));
      case "approve" -> Optional.of(order(now, RowKind.APPROVALS, "", Map.of()));
      case "fulfilled" -> Optional.of(order(now, RowKind.FULFILMENTS, "", Map.of()));
      default -> Optional.empty();
    };
  }

  private static Order order(Instant now, RowKind kind, String event, Map<String, String> data) {
    return new Order(
        now,
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(event).filter(name -> !name.isEmpty()),
        Optional.empty(),
        Set.of(),
        data,
        List.of(),
        Set.of(),
        Set.of(),
        false);
  }
}
