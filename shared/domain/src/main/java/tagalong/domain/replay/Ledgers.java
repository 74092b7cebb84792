package tagalong.domain.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import tagalong.domain.program.InForce;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Ledger;
import tagalong.domain.reaction.Places;
import tagalong.domain.reward.Reward;

/** A ledger counts exactly what was granted and credited, and freezes what that rests on. */
record Ledgers(Records records, InForce programs) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    dossier.open().ifPresent(head -> compare(head, dossier.timeline(), differing));
  }

  private void compare(Head head, List<Entry> timeline, Consumer<Difference> differing) {
    String where = Dossier.named(head.subject());
    Ledger ledger = head.ledger();
    Map<String, Integer> granted = new TreeMap<>();
    List<Reward> rewards =
        records.everybodyOf(head).stream()
            .flatMap(person -> records.rewardsOf(person).stream())
            .toList();
    rewards.forEach(r -> granted.merge(r.program() + "/" + r.rule(), 1, Integer::sum));
    unequal("rewards", new TreeMap<>(ledger.granted()), granted, where, differing);
    if (!ledger.places().equals(Places.of(rewards, programs))) {
      differing.accept(
          new Difference(
              where,
              "The places under limits that its ledger counts as taken are not those of its rewards."));
    }
    unequal("credits", new TreeMap<>(ledger.credited()), credited(timeline), where, differing);
    for (String program : new TreeSet<>(programsCredited(timeline))) {
      if (!ledger.settled().containsKey(program)) {
        differing.accept(
            new Difference(
                where, "A credit of " + program + " was sent; its referral is not settled."));
      }
    }
  }

  private static void unequal(
      String what,
      Map<String, Integer> counted,
      Map<String, Integer> found,
      String where,
      Consumer<Difference> differing) {
    if (!counted.equals(found)) {
      differing.accept(
          new Difference(
              where, "Its ledger counts %s %s; there are %s.".formatted(what, counted, found)));
    }
  }

  private static Map<String, Integer> credited(List<Entry> timeline) {
    Map<String, Integer> credited = new TreeMap<>();
    credits(timeline).forEach(g -> credited.merge(g.program() + "/" + g.rule(), 1, Integer::sum));
    return credited;
  }

  private static List<String> programsCredited(List<Entry> timeline) {
    return credits(timeline).stream().map(Given::program).toList();
  }

  /** Each once: twins share what one of them has led to. */
  private static Set<Given> credits(List<Entry> timeline) {
    Set<Given> credits = new HashSet<>();
    for (Entry entry : timeline) {
      entry.given().stream().filter(g -> g.kind() == Given.Kind.CREDIT).forEach(credits::add);
    }
    return credits;
  }
}
