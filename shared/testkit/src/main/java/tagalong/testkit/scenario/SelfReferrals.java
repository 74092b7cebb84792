package tagalong.testkit.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** People who refer themselves under another spelling, and people who only seem to. */
final class SelfReferrals {
  static final List<Consumer<Draft>> STORIES =
      List.of(
          SelfReferrals::advocatesReferTheirOwnSuffix,
          SelfReferrals::twoSuffixesAreOnePerson,
          SelfReferrals::caseIsNoDifference,
          SelfReferrals::dotsAtGmailAreNoDifference,
          SelfReferrals::dotsSuffixAndCaseTogetherAreNoDifference,
          SelfReferrals::dotsElsewhereAreADifference,
          SelfReferrals::aSelfReferralDoesNotStandInTheWayOfARealOne);

  private SelfReferrals() {}

  private static void advocatesReferTheirOwnSuffix(Draft d) {
    for (int i = 1; i < 4; i++) {
      inVain(d, d.advocate(i), d.advocate(i).replace("@", "+me@"));
    }
  }

  private static void twoSuffixesAreOnePerson(Draft d) {
    String plain = d.address("suffixed", "example.org");
    inVain(d, plain.replace("@", "+one@"), plain.replace("@", "+two@"));
  }

  private static void caseIsNoDifference(Draft d) {
    String plain = d.address("loud", "example.org");
    inVain(d, plain, plain.toUpperCase(Locale.ROOT));
  }

  private static void dotsAtGmailAreNoDifference(Draft d) {
    inVain(d, d.address("dot.ted", "gmail.com"), d.address("dotted", "gmail.com"));
  }

  private static void dotsSuffixAndCaseTogetherAreNoDifference(Draft d) {
    String friend = d.address("Disguised", "Gmail.com").replace("@", "+again@");
    inVain(d, d.address("dis.guised", "gmail.com"), friend);
  }

  private static void inVain(Draft d, String sharer, String recipient) {
    Meeting m = Meeting.of(d, sharer, recipient);
    m.tell(m.share(), m.opening(m.soon()), m.funding(m.later()));
  }

  private static void dotsElsewhereAreADifference(Draft d) {
    String advocate = d.address("point.ed", "example.com");
    Encounters.allGoesWell(Meeting.of(d, advocate, d.address("pointed", "example.com")));
  }

  private static void aSelfReferralDoesNotStandInTheWayOfARealOne(Draft d) {
    String selfie = d.address("selfie");
    Meeting real = Meeting.of(d, d.advocate(5), selfie.replace("@", "+me@"));
    real.tell(real.shareBy(selfie, Duration.ofDays(-1)));
    Encounters.allGoesWell(real);
  }
}
