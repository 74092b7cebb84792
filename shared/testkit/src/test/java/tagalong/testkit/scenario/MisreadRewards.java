package tagalong.testkit.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Typical mistakes in the reading of rewards: who earns what. */
final class MisreadRewards {
  private MisreadRewards() {}

  static Stream<Named<Reading>> readings() {
    return Stream.of(
        Named.of(
            "the same instant is too late",
            new Reading() {
              @Override
              public boolean isInTime(Testimony cause, Testimony effect) {
                return cause.at().isBefore(effect.at());
              }
            }),
        Named.of(
            "a funding at the instant of the opening is too early",
            new Reading() {
              @Override
              public boolean isOpened(List<Testimony> openings, Testimony funding) {
                return openings.stream().anyMatch(opening -> opening.at().isBefore(funding.at()));
              }
            }),
        Named.of(
            "a coupon for every opening",
            new Reading() {
              @Override
              public int coupons(List<Testimony> openings) {
                return openings.size();
              }
            }),
        Named.of(
            "a hundred is not enough",
            new Reading() {
              @Override
              public boolean isEnough(String amount) {
                return new BigDecimal(amount).compareTo(BigDecimal.valueOf(100)) > 0;
              }
            }),
        Named.of(
            "amounts are rounded",
            new Reading() {
              @Override
              public boolean isEnough(String amount) {
                return Math.round(Double.parseDouble(amount)) >= 100;
              }
            }),
        Named.of(
            "amounts are compared as text",
            new Reading() {
              @Override
              public boolean isEnough(String amount) {
                return amount.compareTo("100") >= 0;
              }
            }),
        Named.of(
            "any amount is enough",
            new Reading() {
              @Override
              public boolean isEnough(String amount) {
                return true;
              }
            }),
        Named.of(
            "a later opening will do",
            new Reading() {
              @Override
              public boolean isOpened(List<Testimony> openings, Testimony funding) {
                return !openings.isEmpty();
              }
            }),
        Named.of(
            "no opening is needed",
            new Reading() {
              @Override
              public boolean isOpened(List<Testimony> openings, Testimony funding) {
                return true;
              }
            }),
        Named.of(
            "all openings must be earlier",
            new Reading() {
              @Override
              public boolean isOpened(List<Testimony> openings, Testimony funding) {
                return !openings.isEmpty()
                    && openings.stream().allMatch(opening -> isInTime(opening, funding));
              }
            }),
        Named.of(
            "a credit for every funding",
            new Reading() {
              @Override
              public int credits(List<Testimony> fundings) {
                return Math.min(limit(), fundings.size());
              }
            }),
        Named.of(
            "one credit an advocate",
            new Reading() {
              @Override
              public int credits(List<Testimony> fundings) {
                return 1;
              }
            }),
        Named.of(
            "the limit is nine",
            new Reading() {
              @Override
              public int limit() {
                return 9;
              }
            }),
        Named.of(
            "the limit is eleven",
            new Reading() {
              @Override
              public int limit() {
                return 11;
              }
            }),
        Named.of(
            "there is no limit",
            new Reading() {
              @Override
              public int limit() {
                return Integer.MAX_VALUE;
              }
            }),
        Named.of(
            "one e-mail a person",
            new Reading() {
              @Override
              public int emails(Map<String, Integer> rewards) {
                return 1;
              }
            }),
        Named.of(
            "one e-mail a supplier",
            new Reading() {
              @Override
              public int emails(Map<String, Integer> rewards) {
                return rewards.size();
              }
            }));
  }
}
