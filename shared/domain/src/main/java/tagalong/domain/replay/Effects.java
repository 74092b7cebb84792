package tagalong.domain.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tagalong.domain.event.Subject;
import tagalong.domain.program.RewardState;
import tagalong.domain.reaction.CodeHead;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.Party;
import tagalong.domain.reaction.Refolding;

/** What a timeline told others was told, and has arrived there. */
record Effects(Records records, Refolding refolding) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    dossier.open().ifPresent(head -> of(head, dossier.timeline(), differing));
  }

  private void of(Head head, List<Entry> timeline, Consumer<Difference> differing) {
    String where = Dossier.named(head.subject());
    Set<String> given = new HashSet<>();
    timeline.forEach(entry -> entry.given().forEach(g -> given.add(g.id())));
    for (Fact fact : refolding.told(head, timeline)) {
      if (given.contains(fact.id()) && !arrived(fact, timeline) && !records.waits(fact)) {
        differing.accept(
            new Difference(
                where, "What it told " + fact.about().id() + " is lost, fact " + fact.id() + "."));
      }
    }
    for (Entry entry : timeline) {
      for (Given sent : entry.given()) {
        if (sent.kind() == Given.Kind.CREDIT && !isReceived(sent, head)) {
          differing.accept(new Difference(where, "Its credit " + sent.id() + " is lost."));
        }
      }
    }
  }

  private boolean arrived(Fact fact, List<Entry> timeline) {
    return switch (fact) {
      case Fact.Referred f -> records.entry(f.about(), f.referral().at(), f.id()).isPresent();
      case Fact.CodeGiven f -> owner(f.about()).isPresent();
      case Fact.CodeUsed f -> isAnswered(f, timeline);
      case Fact.Credited f -> true;
      case Fact.TakenBack f -> isTakenBack(f);
      case Fact.Recognised f -> true;
      case Fact.Forwarded f -> true;
      case Fact.Moved f -> true;
      case Fact.Inherited f -> true;
    };
  }

  private boolean isTakenBack(Fact.TakenBack fact) {
    Optional<String> reward =
        switch (fact.kind()) {
          case REWARD -> Optional.of(fact.given());
          case CREDIT ->
              Stream.of(fact.about(), records.now(fact.about()))
                  .flatMap(of -> records.row(of.key(Credit.RECEIVED + fact.given())).stream())
                  .findFirst()
                  .flatMap(row -> row.as(Credit.class).reward());
          case FACT, MESSAGE, NOTICE, APPROVAL, REFUSED -> Optional.empty();
        };
    return reward
        .flatMap(records::reward)
        .filter(one -> one.state().succeeds() && one.state() != RewardState.REDEEMED)
        .isEmpty();
  }

  /** Whoever came with a code waits there until it is somebody's, and is referred then. */
  private boolean isAnswered(Fact.CodeUsed used, List<Entry> timeline) {
    Optional<Party> owner = owner(used.about());
    return owner.isEmpty()
        ? records.row(used.about().key(Fact.CAME + used.id())).isPresent()
        : isSelf(owner.get(), used) || isOfAnother(used) || isReferred(used, timeline);
  }

  /** Whoever came with a code of their own, even if they turned out to be one person only later. */
  private boolean isSelf(Party owner, Fact.CodeUsed used) {
    return owner.mayBe(used.friend())
        || now(used, owner.person()).equals(now(used, used.friend().person()));
  }

  private Subject now(Fact fact, String person) {
    return records.now(new Subject(fact.about().world(), person));
  }

  private static boolean isReferred(Fact.CodeUsed used, List<Entry> timeline) {
    return timeline.stream()
        .anyMatch(
            entry ->
                entry.input() instanceof Input.Referred referred
                    && referred.program().equals(used.program())
                    && referred.referral().cause().equals(used.cause()));
  }

  /** Whoever came to a program with a link into another one. */
  private boolean isOfAnother(Fact.CodeUsed used) {
    return head(used.about()).filter(code -> code.isOfAnother(used.program())).isPresent();
  }

  private Optional<Party> owner(Subject code) {
    return head(code).flatMap(CodeHead::owner);
  }

  private Optional<CodeHead> head(Subject code) {
    return records.row(code.head()).map(row -> row.as(CodeHead.class));
  }

  /**
   * A credit went to an advocate who referred this person, and stays where it was received. Of two
   * people who are one now each may have settled on another advocate.
   */
  private boolean isReceived(Given sent, Head friend) {
    return friend.standing().referrals().getOrDefault(sent.program(), List.of()).stream()
        .map(referral -> new Subject(friend.subject().world(), referral.advocate().person()))
        .flatMap(advocate -> Stream.of(advocate, records.now(advocate)))
        .anyMatch(
            person ->
                records.row(person.key(Credit.RECEIVED + sent.id())).isPresent()
                    || records.row(person.key(Fact.WAITING + sent.id())).isPresent());
  }
}
