package tagalong.domain.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tagalong.domain.event.PersonKey;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Refolded;
import tagalong.domain.reaction.Refolding;
import tagalong.domain.reaction.Standing;

/** Steps, quality, attribution, findings and standing are what folding once more gives. */
record Timelines(Refolding refolding) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    List<Entry> timeline = dossier.timeline();
    boolean isHeadless = dossier.all(Head.class).isEmpty() && !timeline.isEmpty();
    if (isHeadless) {
      differing.accept(
          new Difference(Dossier.named(dossier.subject()), "There is a timeline without a head."));
    }
    dossier.open().ifPresent(head -> compare(head, timeline, differing));
  }

  private void compare(Head head, List<Entry> timeline, Consumer<Difference> differing) {
    String where = Dossier.named(head.subject());
    Refolded refolded = refolding.refold(head, timeline);
    boolean whole = head.standing().edition() == Standing.EDITION;
    if (!comparable(head.standing(), whole).equals(comparable(refolded.head().standing(), whole))) {
      differing.accept(
          new Difference(
              where,
              "The head stands at %s; folded again it comes to %s."
                  .formatted(head.standing(), refolded.head().standing())));
    }
    Set<PersonKey> keys = new HashSet<>(refolded.head().keys());
    if (!keys.equals(Set.copyOf(head.keys()))) {
      differing.accept(
          new Difference(
              where, "It is known by " + head.keys() + "; its events tell " + keys + "."));
    }
    for (int i = 0; i < timeline.size(); i++) {
      compare(
          where,
          comparable(timeline.get(i), whole),
          comparable(refolded.timeline().get(i), whole),
          differing);
    }
    for (String owed : refolded.owed()) {
      differing.accept(new Difference(where, "It should have led to " + owed + " and did not."));
    }
  }

  /** A timeline that began before variants were remembered knows those since only, if any. */
  private static Standing comparable(Standing standing, boolean whole) {
    return whole ? standing : standing.withoutVariants();
  }

  private static Entry comparable(Entry entry, boolean whole) {
    return whole ? entry : entry.withoutVariants();
  }

  private static void compare(
      String where, Entry stored, Entry folded, Consumer<Difference> differing) {
    if (!stored.equals(folded)) {
      differing.accept(
          new Difference(
              where,
              "The entry %s means %s; folded again it means %s."
                  .formatted(stored.input().position().id(), meaning(stored), meaning(folded))));
    }
  }

  private static String meaning(Entry entry) {
    return entry.steps()
        + entry.twin().map(twin -> " as a twin " + twin).orElse("")
        + " with "
        + entry.given();
  }
}
