package tagalong.domain.replay;

import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.event.Event;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Input;

/** Whatever is in a timeline rests on an event of the log. */
record Causes(Records records) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    for (Entry entry : dossier.timeline()) {
      String said =
          switch (entry.input()) {
            case Input.Happened happened -> isOfTheLog(happened.event()) ? "" : "is not in the log";
            case Input.Referred referred ->
                records.event(referred.referral().cause()).isPresent()
                    ? ""
                    : "is a referral by an event that is not in the log";
          };
      if (!said.isEmpty()) {
        String id = entry.input().position().id();
        differing.accept(
            new Difference(
                Dossier.named(dossier.subject()),
                "The entry " + id + " of the timeline " + said + "."));
      }
    }
  }

  private boolean isOfTheLog(Event event) {
    return records.event(event.id().value()).equals(Optional.of(event));
  }
}
