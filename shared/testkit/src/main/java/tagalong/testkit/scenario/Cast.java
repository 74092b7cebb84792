package tagalong.testkit.scenario;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plays every story once, then as many as there are friends, by lot. */
record Cast(Draft draft) {
  private static final int EAGER = 14;
  private static final List<Consumer<Meeting>> MEETINGS =
      Stream.of(Encounters.STORIES, TestWorld.STORIES).flatMap(List::stream).toList();

  void play(int friends) {
    SelfReferrals.STORIES.forEach(story -> story.accept(draft));
    Identities.STORIES.forEach(story -> story.accept(draft));
    for (int i = 0; i < MEETINGS.size(); i++) {
      MEETINGS.get(i).accept(meeting(draft.anyAdvocate(), "guest." + i));
    }
    for (int i = 0; i < friends; i++) {
      befriend(i);
    }
  }

  /** The first friends all go to the first advocate, who thereby runs into the limit. */
  private void befriend(int i) {
    boolean eager = i < EAGER;
    Meeting m = meeting(eager ? draft.advocate(0) : draft.anyAdvocate(), "friend." + i);
    Consumer<Meeting> story = eager ? Encounters::allGoesWell : draft.anyOf(MEETINGS);
    story.accept(m);
    if (draft.oneIn(3)) {
      m.tell(Entry.quote(m.friend(), m.at().plus(m.later())));
    }
    if (draft.oneIn(3)) {
      m.tell(Entry.shipment(m.friend(), m.at().plus(m.later())));
    }
  }

  private Meeting meeting(String advocate, String friend) {
    return Meeting.of(draft, advocate, draft.address(friend));
  }
}
