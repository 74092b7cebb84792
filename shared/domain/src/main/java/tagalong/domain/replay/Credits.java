package tagalong.domain.replay;

import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Fact;

/** Every credit that an advocate received was sent by a friend's entry. */
record Credits(Records records) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    for (Credit credit : dossier.all(Credit.class)) {
      if (!isSent(credit.fact())) {
        differing.accept(
            new Difference(
                Dossier.named(dossier.subject()),
                "Nobody sent the credit " + credit.fact().id() + "."));
      }
    }
  }

  private boolean isSent(Fact.Credited fact) {
    Subject friend = new Subject(fact.about().world(), fact.friend().person());
    Optional<Entry> entry = records.entry(friend, fact.at(), fact.cause());
    return entry.stream()
        .flatMap(e -> e.given().stream())
        .anyMatch(given -> given.id().equals(fact.id()));
  }
}
