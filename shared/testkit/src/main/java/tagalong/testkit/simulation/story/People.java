package tagalong.testkit.simulation.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tagalong.testkit.fixture.Fixtures;

/** A handful of people, and what they may do. */
public final class People {
  /** Nobody has an address there. */
  public static final String NOWHERE = "@nowhere.example";

  private static final List<String> NAMES = List.of("anna", "bob", "carl", "dora", "emil");
  private static final List<String> STEPS =
      List.of(
          "share",
          "share",
          "share",
          "account_opened",
          "account_opened",
          "account_funded",
          "account_funded",
          "order_shipped",
          "order_shipped",
          "quote_submitted");
  private static final List<String> AMOUNTS = List.of("99.99", "100", "250");
  private static final List<String> CODES = List.of("WINTER", "Summer");
  private static final int MINUTES = 40;
  private final Random random;
  private final Setting setting;
  private final List<Happening> happened = new ArrayList<>();
  private int tags;

  People(Random random, Setting setting) {
    this.random = random;
    this.setting = setting;
  }

  /** Somebody does something, or is told of once more. */
  Happening does() {
    return oneIn(8) && !happened.isEmpty() ? again(any(happened)) : told(any(STEPS));
  }

  /** Somebody shares with somebody else by e-mail. */
  Happening shares() {
    return oneIn(8) && !happened.isEmpty() ? again(any(happened)) : told("share");
  }

  /** A file of a few rows, now and then under the name of another one or with its content. */
  HandedFile writes(List<HandedFile> before) {
    int number = before.size() + 1;
    String path = "drop/" + number;
    if (!before.isEmpty() && oneIn(4)) {
      HandedFile same = any(before);
      return new HandedFile(same.client(), "events-again-" + number + ".csv", path, same.rows());
    }
    int client = random.nextInt(setting.clients());
    List<Happening> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(7); i > 0; i--) {
      rows.add(row(client, rows));
    }
    return new HandedFile(
        client, oneIn(2) ? "events.csv" : "events-" + number + ".csv", path, rows);
  }

  private Happening row(int client, List<Happening> before) {
    if (!before.isEmpty() && oneIn(8)) {
      return again(any(before));
    }
    if (oneIn(10)) {
      return spoiled(client);
    }
    String step = any(STEPS);
    return told(client, setting.plain() && step.equals("share") ? "quote_submitted" : step);
  }

  private Happening spoiled(int client) {
    Happening sound = told(client, "quote_submitted");
    happened.remove(sound);
    return with(sound, "spoiled", "yes");
  }

  private Happening told(String step) {
    return told(random.nextInt(setting.clients()), step);
  }

  private Happening told(int client, String step) {
    Map<String, String> cells = new TreeMap<>();
    String who = any(NAMES);
    cells.put("email", address(who));
    cells.put("container", oneIn(8) ? "test" : "production");
    cells.put(Happening.TAG, "tag" + ++tags + ".");
    if (setting.plain() || !oneIn(3)) {
      cells.put(
          "partner_event_id", "id" + (setting.plain() || !oneIn(4) ? tags : random.nextInt(4)));
    }
    switch (step) {
      case "share" -> share(cells, who);
      case "account_funded", "order_shipped" -> cells.put("amount", any(AMOUNTS));
      default -> {}
    }
    if (!setting.plain()) {
      special(cells, who);
    }
    Happening happening = new Happening(client, step, time(step), cells);
    happened.add(happening);
    return happening;
  }

  /**
   * Mostly in the order in which it leads to something. Of two shares of one instant the oracle
   * does not know which one counts.
   */
  private Instant time(String step) {
    int from = step.equals("share") || oneIn(4) ? 0 : MINUTES / 2;
    Instant time = Fixtures.START.plus(Duration.ofMinutes(from + random.nextInt(MINUTES / 2)));
    return setting.plain() && step.equals("share") ? time.plusSeconds(tags) : time;
  }

  private void share(Map<String, String> cells, String who) {
    cells.put("share.channel", oneIn(8) ? "FACEBOOK" : "EMAIL");
    String friend = any(NAMES);
    cells.put("share.recipient", oneIn(8) ? address(who).replace("@", "+me@") : address(friend));
  }

  /** Codes, and people known by the company's own id. */
  private void special(Map<String, String> cells, String who) {
    if (oneIn(5)) {
      cells.put("partner_user_id", "user-" + who);
      if (oneIn(2)) {
        cells.remove("email");
      }
    }
    if (oneIn(6)) {
      cells.put("advocate_code", any(CODES));
    }
    if (oneIn(8)) {
      cells.put("coupon_code", oneIn(2) ? any(CODES) : "CODE-1");
    }
  }

  /** The same happening, told under another tag. */
  private Happening again(Happening known) {
    return with(known, Happening.TAG, "tag" + ++tags + ".");
  }

  private static Happening with(Happening happening, String cell, String value) {
    Map<String, String> cells = new TreeMap<>(happening.cells());
    cells.put(cell, value);
    return new Happening(happening.client(), happening.name(), happening.at(), cells);
  }

  private static String address(String who) {
    return who + (who.equals("emil") ? NOWHERE : "@example.com");
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
