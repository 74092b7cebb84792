package tagalong.domain.replay;

import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.event.Event;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Input;
import tagalong.domain.store.Row;

/** Every event of the log is in its person's timeline, and no fact was left lying; or is parked. */
record Reactions(Records records) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    for (Row row : dossier.rows()) {
      switch (row.content()) {
        case Event event -> obstacle(event, row).ifPresent(differing);
        case Fact fact when isUntaken(row) ->
            differing.accept(
                new Difference(
                    "fact " + fact.id(), "It waits for " + fact.about().id() + ", untaken."));
        default -> {}
      }
    }
  }

  private boolean isUntaken(Row row) {
    return row.key().sort().startsWith(Fact.WAITING) && !records.isParked(row.key());
  }

  private Optional<Difference> obstacle(Event event, Row row) {
    String where = "event " + event.id().value();
    Optional<Entry> entry =
        records.entry(records.personOf(event), event.time(), event.id().value());
    if (entry.isEmpty()) {
      return records.isParked(row.key())
          ? Optional.empty()
          : Optional.of(new Difference(where, "Nobody reacted to it, and it is not parked."));
    }
    return entry.get().input() instanceof Input.Happened happened && happened.event().equals(event)
        ? Optional.empty()
        : Optional.of(new Difference(where, "Its person's timeline tells it differently."));
  }
}
