package tagalong.testkit.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Typical mistakes in the reading of referrals: who referred whom. */
final class MisreadReferrals {
  private MisreadReferrals() {}

  static Stream<Named<Reading>> readings() {
    return Stream.of(
        Named.of(
            "any channel refers",
            new Reading() {
              @Override
              public boolean refers(Testimony share) {
                return true;
              }
            }),
        Named.of(
            "people may refer themselves",
            new Reading() {
              @Override
              public boolean isSelfReferral(String sharer, String recipient) {
                return false;
              }
            }),
        Named.of(
            "a suffix makes a stranger",
            new Reading() {
              @Override
              public boolean isSelfReferral(String sharer, String recipient) {
                return Reading.super.isSelfReferral(sharer, recipient) && !recipient.contains("+");
              }
            }),
        Named.of(
            "only the friend's suffix is ignored",
            new Reading() {
              @Override
              public boolean isSelfReferral(String sharer, String recipient) {
                return sharer.equals(similar(recipient));
              }
            }),
        Named.of(
            "only equal addresses are one person",
            new Reading() {
              @Override
              public boolean isSelfReferral(String sharer, String recipient) {
                return sharer.equals(recipient);
              }
            }),
        Named.of(
            "dots make a stranger at gmail",
            new Reading() {
              @Override
              public String similar(String person) {
                return person.replaceFirst("\\+.*@", "@");
              }
            }),
        Named.of(
            "dots make no stranger anywhere",
            new Reading() {
              @Override
              public String similar(String person) {
                return Reading.super.similar(person).replace(".", "");
              }
            }),
        Named.of(
            "a self-referral stands in the way",
            new Reading() {
              @Override
              public Optional<Testimony> referral(List<Testimony> shares, Testimony event) {
                return shares.stream()
                    .filter(share -> isInTime(share, event))
                    .min(Comparator.comparing(Testimony::at))
                    .filter(share -> !isSelfReferral(share.person(), event.person()));
              }
            }),
        Named.of(
            "the latest share wins",
            new Reading() {
              @Override
              public Optional<Testimony> referral(List<Testimony> shares, Testimony event) {
                return shares.stream()
                    .filter(share -> !isSelfReferral(share.person(), event.person()))
                    .filter(share -> isInTime(share, event))
                    .max(Comparator.comparing(Testimony::at));
              }
            }),
        Named.of(
            "the share that was told first wins",
            new Reading() {
              @Override
              public Optional<Testimony> referral(List<Testimony> shares, Testimony event) {
                return shares.stream()
                    .filter(share -> !isSelfReferral(share.person(), event.person()))
                    .filter(share -> isInTime(share, event))
                    .findFirst();
              }
            }),
        Named.of(
            "a late share refers",
            new Reading() {
              @Override
              public Optional<Testimony> referral(List<Testimony> shares, Testimony event) {
                return shares.stream()
                    .filter(share -> !isSelfReferral(share.person(), event.person()))
                    .min(Comparator.comparing(Testimony::at));
              }
            }));
  }
}
