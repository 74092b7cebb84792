package tagalong.testkit.scenario;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One business event as a story tells it, before anybody spells it out in a file. */
record Entry(
    String name, String person, Instant at, String container, String id, Map<String, String> more) {

  static final String SHARE = "share";
  static final String OPENING = "account_opened";
  static final String FUNDING = "account_funded";
  static final String QUOTE = "quote_submitted";
  static final String SHIPMENT = "order_shipped";

  private static final List<String> BRANCHES =
      List.of("Main St, 5", "The \"Old\" Bank", "São Paulo", "Zürich", "North|South", "Top\nFloor");

  Entry {
    more = Collections.unmodifiableMap(new TreeMap<>(more));
  }

  static Entry share(String advocate, String friend, Instant at) {
    return entry(SHARE, advocate, at)
        .with("share.channel", "EMAIL")
        .with("share.recipient", friend);
  }

  static Entry opening(String friend, Instant at) {
    return entry(OPENING, friend, at).atBranch();
  }

  static Entry funding(String friend, Instant at, String amount) {
    return entry(FUNDING, friend, at).atBranch().with("amount", amount).with("cart_value", amount);
  }

  static Entry quote(String person, Instant at) {
    return entry(QUOTE, person, at).with("policy", "auto");
  }

  static Entry shipment(String person, Instant at) {
    return entry(SHIPMENT, person, at).with("order_id", "O1").with("cart_value", "9.99");
  }

  /** An entry as yet without an id; {@link Draft#tell} gives it one of its own. */
  private static Entry entry(String name, String person, Instant at) {
    return new Entry(name, person, at, "production", "", Map.of());
  }

  Entry inTest() {
    return new Entry(name, person, at, "test", id, more);
  }

  Entry withId(String id) {
    return new Entry(name, person, at, container, id, more);
  }

  Entry with(String column, String value) {
    Map<String, String> extended = new TreeMap<>(more);
    extended.put(column, value);
    return new Entry(name, person, at, container, id, extended);
  }

  boolean live() {
    return container.equals("production");
  }

  private Entry atBranch() {
    String branch = BRANCHES.get(Math.floorMod(person.hashCode(), BRANCHES.size()));
    return with("branch", branch).with("member_id", "M" + Math.floorMod(person.hashCode(), 1000));
  }
}
