package tagalong.local.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of a connection's friends, and the events that refer and reward them: each friend earns one
 * welcome and one credit for whoever shared, which is far from any limit.
 */
record Referred(String connection, int number) {
  private static final int FRIENDS_OF_AN_ADVOCATE = 5;

  /** An event as it is sent. */
  record Sent(String name, Map<String, Object> data) {
    String id() {
      return String.valueOf(data.get("partner_event_id"));
    }
  }

  /** The friend that an event of this id is about, or is to bring. */
  static Referred of(String id) {
    String[] parts = id.split("-", 3);
    return new Referred(parts[0], Integer.parseInt(parts[1]));
  }

  String friend() {
    return connection + "-friend" + number + "@example.com";
  }

  String advocate() {
    return connection + "-advocate" + number / FRIENDS_OF_AN_ADVOCATE + "@example.com";
  }

  String id(String name) {
    return connection + "-" + number + "-" + name;
  }

  /** In the order in which they happen. */
  List<Sent> events() {
    return List.of(
        event("share", advocate(), Map.of("share.channel", "EMAIL", "share.recipient", friend())),
        event("account_opened", friend(), Map.of()),
        event("account_funded", friend(), Map.of("amount", "100")),
        event("order_shipped", friend(), Map.of()));
  }

  boolean isWelcome(Set<String> stored) {
    return stored.containsAll(Set.of(id("share"), id("account_opened")));
  }

  boolean earnsCredit(Set<String> stored) {
    return isWelcome(stored) && stored.contains(id("account_funded"));
  }

  private Sent event(String name, String email, Map<String, Object> more) {
    Map<String, Object> data = new HashMap<>(more);
    data.put("email", email);
    data.put("partner_event_id", id(name));
    return new Sent(name, data);
  }
}
