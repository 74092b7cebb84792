package tagalong.testkit.scenario;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the text of the program is to be read, one question a method, without state. Tests misread
 * one of them at a time, to see that the oracle's verdict rests on it.
 */
interface Reading {
  DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]", Locale.ROOT);

  // Rows

  default String person(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  default Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, TIMES).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The code of the error for which a row cannot be accepted. */
  default Optional<String> fault(Map<String, String> row) {
    String address = person(row.getOrDefault("email", ""));
    if (address.isEmpty()) {
      return Optional.of("missing_email");
    }
    if (!address.matches("[^@\\s]+@[^@\\s]+")) {
      return Optional.of("invalid_email");
    }
    return instant(row.getOrDefault("event_time", "")).isPresent()
        ? Optional.empty()
        : Optional.of("invalid_event_time_format");
  }

  /** Row number, from 1, to code: a row is rejected for its own fault only. */
  default Map<Integer, String> rejections(List<Optional<String>> faults) {
    Map<Integer, String> rejections = new TreeMap<>();
    for (int i = 0; i < faults.size(); i++) {
      int number = i + 1;
      faults.get(i).ifPresent(code -> rejections.put(number, code));
    }
    return rejections;
  }

  // Events

  /** Testimonies with equal answers speak of one business event. */
  default Object businessEvent(Testimony told) {
    return List.of(told.name(), told.container(), told.id());
  }

  default boolean counts(Testimony told) {
    return told.container().equals("production");
  }

  // Referrals

  default boolean refers(Testimony share) {
    return share.cell("share.channel").equals("EMAIL");
  }

  default boolean isSelfReferral(String sharer, String recipient) {
    return similar(sharer).equals(similar(recipient));
  }

  /** Equal for addresses that are the same person to the self-referral rule. */
  default String similar(String person) {
    String name = person.substring(0, person.indexOf('@')).replaceFirst("\\+.*", "");
    String domain = person.substring(person.indexOf('@'));
    return (domain.equals("@gmail.com") ? name.replace(".", "") : name) + domain;
  }

  default boolean isInTime(Testimony cause, Testimony effect) {
    return !cause.at().isAfter(effect.at());
  }

  /** Of the shares with a friend, the one that the friend's event is owed to. */
  default Optional<Testimony> referral(List<Testimony> shares, Testimony event) {
    return shares.stream()
        .filter(share -> !isSelfReferral(share.person(), event.person()))
        .filter(share -> isInTime(share, event))
        .min(Comparator.comparing(Testimony::at));
  }

  // Rewards

  /** How many coupons a friend earns by openings that came of a referral. */
  default int coupons(List<Testimony> openings) {
    return Math.min(1, openings.size());
  }

  default boolean isEnough(String amount) {
    return new BigDecimal(amount).compareTo(BigDecimal.valueOf(100)) >= 0;
  }

  default boolean isOpened(List<Testimony> openings, Testimony funding) {
    return openings.stream().anyMatch(opening -> isInTime(opening, funding));
  }

  /** How many credits an advocate earns by fundings that came of a referral. */
  default int credits(List<Testimony> fundings) {
    return Math.min(limit(), (int) fundings.stream().map(Testimony::person).distinct().count());
  }

  default int limit() {
    return 10;
  }

  default int emails(Map<String, Integer> rewards) {
    return rewards.values().stream().mapToInt(Integer::intValue).sum();
  }
}
