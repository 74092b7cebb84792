package tagalong.domain.replay;

import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.CodeHead;
import tagalong.domain.sharing.OwnShareable;
import tagalong.domain.sharing.Shareable;
import tagalong.domain.sharing.Shareables;

/** A share link refers to whoever made it, and is found under its key with them. */
record Links(Records records) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    for (Shareable link : dossier.all(Shareable.class)) {
      if (!isOwned(dossier.subject(), link)) {
        differing.accept(
            new Difference("link " + link.code(), "Its code refers to somebody else or nobody."));
      }
      if (records.row(Shareables.own(link)).isEmpty()) {
        differing.accept(new Difference("link " + link.code(), "Its person does not have it."));
      }
    }
    for (OwnShareable own : dossier.all(OwnShareable.class)) {
      if (records.row(Shareables.link(dossier.subject().world(), own.code())).isEmpty()) {
        differing.accept(
            new Difference(
                Dossier.named(dossier.subject()), "Its link " + own.code() + " is lost."));
      }
    }
  }

  private boolean isOwned(Subject code, Shareable link) {
    Optional<Subject> owner =
        records
            .row(code.head())
            .flatMap(row -> row.as(CodeHead.class).owner())
            .map(party -> new Subject(code.world(), party.person()));
    return owner.map(records::now).equals(Optional.of(records.now(link.owner())));
  }
}
