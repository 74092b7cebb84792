package tagalong.testkit.scenario;

import static tagalong.testkit.scenario.Meeting.MINUTE;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What can happen between one advocate and one friend. A story that names no reward leads to none.
 */
final class Encounters {
  static final List<Consumer<Meeting>> STORIES =
      List.of(
          Encounters::allGoesWell,
          Encounters::theFriendNeverFunds,
          Encounters::theFriendNeverOpens,
          Encounters::nobodyReferredTheFriend,
          Encounters::allAtTheSameInstant,
          Encounters::theFundingIsAMinuteEarlierThanTheOpening,
          Encounters::theFundingIsRepeatedAfterTheOpening,
          Encounters::theShareIsAMinuteLate,
          Encounters::theOpeningIsEarlierThanTheShare,
          Encounters::theFriendOpensBeforeAndAfterTheShare,
          Encounters::theFriendOpensTwice,
          Encounters::theFriendOpensAgainAfterTheFunding,
          Encounters::theFriendFundsTwice,
          Encounters::theFriendFundsALittleThenEnough,
          Encounters::justEnough,
          Encounters::justTooLittle,
          Encounters::anotherAdvocateIsLater,
          Encounters::anotherAdvocateIsLaterButToldFirst,
          Encounters::theShareIsPublic,
          Encounters::theFriendSharesInTurn);

  private Encounters() {}

  static void allGoesWell(Meeting m) {
    m.tell(m.share(), m.opening(m.soon()), m.funding(m.later()));
    m.earnsBoth();
  }

  private static void theFriendNeverFunds(Meeting m) {
    m.tell(m.share(), m.opening(m.soon()));
    m.earnsCoupon();
  }

  private static void theFriendNeverOpens(Meeting m) {
    m.tell(m.share(), m.funding(m.soon()));
  }

  private static void nobodyReferredTheFriend(Meeting m) {
    m.tell(m.opening(m.soon()), m.funding(m.later()));
  }

  private static void allAtTheSameInstant(Meeting m) {
    m.tell(m.share(), m.opening(Duration.ZERO), m.funding(Duration.ZERO));
    m.earnsBoth();
  }

  private static void theFundingIsAMinuteEarlierThanTheOpening(Meeting m) {
    m.tell(m.share(), m.funding(m.soon()), m.opening(m.soon().plus(MINUTE)));
    m.earnsCoupon();
  }

  private static void theFundingIsRepeatedAfterTheOpening(Meeting m) {
    m.tell(m.share(), m.funding(MINUTE), m.opening(m.soon()), m.funding(m.later()));
    m.earnsBoth();
  }

  private static void theShareIsAMinuteLate(Meeting m) {
    m.tell(m.share(), m.opening(MINUTE.negated()), m.funding(MINUTE.negated()));
  }

  private static void theOpeningIsEarlierThanTheShare(Meeting m) {
    m.tell(m.share(), m.opening(MINUTE.negated()), m.funding(m.later()));
    m.earnsCredit();
  }

  private static void theFriendOpensBeforeAndAfterTheShare(Meeting m) {
    m.tell(m.share(), m.opening(m.soon().negated()), m.opening(m.soon()));
    m.earnsCoupon();
  }

  private static void theFriendOpensTwice(Meeting m) {
    m.tell(m.share(), m.opening(m.soon()), m.opening(m.later()));
    m.earnsCoupon();
  }

  private static void theFriendOpensAgainAfterTheFunding(Meeting m) {
    allGoesWell(m);
    m.tell(m.opening(m.later().plus(MINUTE)));
  }

  private static void theFriendFundsTwice(Meeting m) {
    allGoesWell(m);
    m.tell(m.funding(m.later().plus(MINUTE)));
  }

  private static void theFriendFundsALittleThenEnough(Meeting m) {
    m.tell(m.share(), m.opening(m.soon()), m.funding(m.soon(), "20.00"), m.funding(m.later()));
    m.earnsBoth();
  }

  private static void justEnough(Meeting m) {
    m.tell(m.share(), m.opening(m.soon()), m.funding(m.later(), "100.00"));
    m.earnsBoth();
  }

  private static void justTooLittle(Meeting m) {
    m.tell(m.share(), m.opening(m.soon()), m.funding(m.later(), "99.99"));
    m.earnsCoupon();
  }

  private static void anotherAdvocateIsLater(Meeting m) {
    allGoesWell(m);
    m.tell(m.shareBy(m.draft().anyAdvocate(), m.soon()));
  }

  private static void anotherAdvocateIsLaterButToldFirst(Meeting m) {
    m.tell(m.shareBy(m.draft().anyAdvocate(), MINUTE));
    allGoesWell(m);
  }

  private static void theShareIsPublic(Meeting m) {
    m.tell(m.share().with("share.channel", "FACEBOOK"));
    m.tell(m.opening(m.soon()), m.funding(m.later()));
  }

  private static void theFriendSharesInTurn(Meeting m) {
    allGoesWell(m);
    String friendsFriend = m.friend().replace("@", ".friend@");
    allGoesWell(Meeting.of(m.draft(), m.friend(), friendsFriend));
  }
}
