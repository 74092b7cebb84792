package tagalong.testkit.scenario;

import java.time.Duration;
import java.time.Instant;

/**
 * An advocate, a friend, and the time from which the one may refer the other.
 *
 * @param soon some time after that
 * @param later some time after {@code soon}
 */
record Meeting(
    Draft draft, String advocate, String friend, Instant at, Duration soon, Duration later) {

  static final Duration MINUTE = Duration.ofMinutes(1);

  /** At a time drawn by lot from the first twenty days. */
  static Meeting of(Draft draft, String advocate, String friend) {
    Instant at = Draft.START.plus(draft.upTo(Duration.ofDays(20)));
    Duration soon = draft.upTo(Duration.ofHours(12));
    Duration later = soon.plus(draft.upTo(Duration.ofDays(9)));
    return new Meeting(draft, advocate, friend, at, soon, later);
  }

  Entry share() {
    return Entry.share(advocate, friend, at);
  }

  Entry shareBy(String another, Duration after) {
    return Entry.share(another, friend, at.plus(after));
  }

  Entry opening(Duration after) {
    return Entry.opening(friend, at.plus(after));
  }

  Entry funding(Duration after, String amount) {
    return Entry.funding(friend, at.plus(after), amount);
  }

  /** A funding that is large enough. */
  Entry funding(Duration after) {
    return funding(after, "500.00");
  }

  void tell(Entry... entries) {
    draft.tell(entries);
  }

  void earnsCoupon() {
    draft.intention().coupon(friend);
  }

  void earnsCredit() {
    draft.intention().credit(advocate, friend);
  }

  void earnsBoth() {
    earnsCoupon();
    earnsCredit();
  }
}
