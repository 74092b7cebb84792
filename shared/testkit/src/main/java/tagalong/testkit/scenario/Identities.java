package tagalong.testkit.scenario;

import java.util.List;
import java.util.function.Consumer;

/** Who is one person and what is one event. */
final class Identities {
  static final List<Consumer<Draft>> STORIES =
      List.of(
          Identities::dotsMakeTwoPeople,
          Identities::aSuffixMakesTwoPeople,
          Identities::oneIdUnderTwoNamesIsTwoEvents,
          Identities::oneIdForTwoPeopleIsOneEvent,
          Identities::oneIdInBothWorldsIsTwoEvents,
          Identities::oneShareIdInBothWorldsIsTwoEvents);

  private Identities() {}

  private static void dotsMakeTwoPeople(Draft d) {
    for (String twin : List.of("d.ot", "do.t")) {
      Encounters.allGoesWell(Meeting.of(d, d.advocate(7), d.address(twin, "gmail.com")));
    }
  }

  private static void aSuffixMakesTwoPeople(Draft d) {
    String twin = d.address("plus", "example.org");
    for (String friend : List.of(twin, twin.replace("@", "+x@"))) {
      Encounters.allGoesWell(Meeting.of(d, d.advocate(7), friend));
    }
  }

  private static void oneIdUnderTwoNamesIsTwoEvents(Draft d) {
    Meeting m = Meeting.of(d, d.advocate(8), d.address("oneid"));
    String id = d.id("one");
    m.tell(m.share().withId(id), m.opening(m.soon()).withId(id), m.funding(m.later()).withId(id));
    m.tell(
        Entry.shipment(m.friend(), m.at()).withId(id), Entry.quote(m.friend(), m.at()).withId(id));
    m.earnsBoth();
  }

  private static void oneIdForTwoPeopleIsOneEvent(Draft d) {
    Meeting m = Meeting.of(d, d.advocate(8), d.address("first"));
    String second = d.address("second");
    String id = d.id("two");
    m.tell(
        Entry.quote(m.friend(), m.at()).withId(id), Entry.shipment(m.friend(), m.at()).withId(id));
    d.tellAgain(Entry.quote(second, m.at()).withId(id));
    d.tellAgain(Entry.shipment(second, m.at()).withId(id));
  }

  private static void oneIdInBothWorldsIsTwoEvents(Draft d) {
    for (String name : List.of("bothworlds", "bothways", "eitherway")) {
      Meeting m = Meeting.of(d, d.advocate(4), d.address(name));
      Entry opening = m.opening(m.soon()).withId(d.id(name));
      m.tell(opening.inTest(), m.share(), opening);
      m.earnsCoupon();
    }
  }

  private static void oneShareIdInBothWorldsIsTwoEvents(Draft d) {
    Meeting m = Meeting.of(d, d.advocate(9), d.address("sharedtwice"));
    Entry share = m.share().withId(d.id("share"));
    m.tell(share.inTest(), share, m.opening(m.soon()), m.funding(m.later()));
    m.earnsBoth();
  }
}
