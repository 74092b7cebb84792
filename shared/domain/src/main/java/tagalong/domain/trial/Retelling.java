package tagalong.domain.trial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.program.Program;
import tagalong.domain.program.Programs;
import tagalong.domain.reaction.Busy;
import tagalong.domain.reaction.CodeHead;
import tagalong.domain.reaction.Directories;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Family;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.WholeStore;

/**
 * Tells a client's events once more, into a store of its own, each at the time when it was told
 * first: what waits to be approved is looked at in between. Nobody is mailed, nothing is fulfilled.
 */
final class Retelling {
  private static final int TRIES = 20;
  private final Scratch scratch;
  private final Turning clock = new Turning();
  private final Overheard store;
  private final Reacting reacting;

  private Retelling(Scratch scratch, Directories directories) {
    this.scratch = scratch;
    this.store = new Overheard(scratch.store());
    this.reacting = new Reacting(store, clock, directories);
  }

  /** By the programs of a client as they are stored. */
  static Retelling by(Client client, WholeStore stored, Scratch scratch, Directories directories) {
    Retelling retelling = new Retelling(scratch, directories);
    new Clients(scratch.store()).add(client);
    scratch.store().append(stored.range(Span.of(Family.PROGRAMS, client.id(), "program#")));
    stored.scan(
        Family.PEOPLE,
        client.id() + "#",
        rows -> scratch.together(() -> rows.forEach(retelling::keepLink)));
    return retelling;
  }

  /** Whose a code is may have been settled without an event: by whoever wanted a link. */
  private void keepLink(Row row) {
    if (row.content() instanceof CodeHead code && code.owner().isPresent()) {
      store.append(List.of(Row.of(row.key(), code)));
    }
  }

  /** A program is another one from some time on. */
  Retelling with(Client client, Program changed, Instant since) {
    Programs programs = new Programs(scratch.store(), clock);
    if (programs.publish(client.id(), changed, Optional.of(since)).isEmpty()) {
      throw new IllegalStateException("nobody else publishes here");
    }
    return this;
  }

  /** Tells of events that were told at about one time. */
  void tell(List<Event> events) {
    Instant received = events.getLast().received();
    reach(received);
    scratch.together(
        () -> {
          reacting.events(events);
          settle();
        });
  }

  /** Lets the time pass, and what falls due with it. */
  void reach(Instant time) {
    for (Optional<Overheard.Due> due = store.takeDue(time);
        due.isPresent();
        due = store.takeDue(time)) {
      clock.reach(due.get().at());
      Subject person = due.get().person();
      scratch.together(
          () -> {
            reacting.due(person);
            settle();
          });
    }
    clock.reach(time);
  }

  private void settle() {
    int tries = 0;
    for (Queue<Subject> told = store.takeTold(); !told.isEmpty(); told = store.takeTold()) {
      for (Subject subject : told) {
        try {
          reacting.facts(subject);
        } catch (Busy notYet) {
          if (tries++ > TRIES) {
            throw notYet;
          }
          store.tellAgain(subject);
        }
      }
    }
  }
}
