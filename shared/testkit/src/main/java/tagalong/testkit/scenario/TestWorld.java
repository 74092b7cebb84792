package tagalong.testkit.scenario;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What happens in the container {@code test} is no reason for anything in production. */
final class TestWorld {
  static final List<Consumer<Meeting>> STORIES =
      List.of(
          TestWorld::aTestShareRefersNobody,
          TestWorld::aTestShareIsNotTheEarlier,
          TestWorld::aTestOpeningOpensNothing,
          TestWorld::aTestFundingEarnsNothing,
          TestWorld::allInTestEarnsNothing);

  private TestWorld() {}

  private static void aTestShareRefersNobody(Meeting m) {
    m.tell(m.share().inTest(), m.opening(m.soon()), m.funding(m.later()));
  }

  private static void aTestShareIsNotTheEarlier(Meeting m) {
    m.tell(m.shareBy(m.draft().anyAdvocate(), Duration.ofHours(-1)).inTest());
    Encounters.allGoesWell(m);
  }

  private static void aTestOpeningOpensNothing(Meeting m) {
    m.tell(m.share(), m.opening(m.soon()).inTest(), m.funding(m.later()));
  }

  private static void aTestFundingEarnsNothing(Meeting m) {
    m.tell(m.share(), m.opening(m.soon()), m.funding(m.later()).inTest());
    m.earnsCoupon();
  }

  private static void allInTestEarnsNothing(Meeting m) {
    m.tell(m.share().inTest(), m.opening(m.soon()).inTest(), m.funding(m.later()).inTest());
    m.tell(Entry.quote(m.friend(), m.at()).inTest(), Entry.shipment(m.friend(), m.at()).inTest());
  }
}
