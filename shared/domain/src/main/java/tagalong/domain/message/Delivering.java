package tagalong.domain.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tagalong.domain.agenda.Timers;
import tagalong.domain.message.Mailer.Handover;
import tagalong.domain.message.Mailer.MailerUnavailable;
import tagalong.domain.message.Message.Status;
import tagalong.domain.program.Email;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.Programs;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Delivers messages: claimed, handed over, sent. What becomes of a handover that breaks off is not
 * known; where the mailer takes the same mail once only it is simply handed over again, otherwise
 * once more after a while, and said so.
 */
public final class Delivering {
  static final Duration UNKNOWN_FOR = Duration.ofMinutes(15);
  static final List<Duration> RETRIES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12));
  private static final Duration KEPT = Duration.ofDays(90);
  private static final String POSSIBLY_TWICE = "possibly twice";

  private final Store store;
  private final Programs programs;
  private final Timers timers;
  private final Mailer mailer;
  private final BiFunction<Message, Email, Mail> writing;
  private final Clock clock;

  /**
   * @param writing makes the mail of a message from its template
   */
  public Delivering(
      Store store, Clock clock, Mailer mailer, BiFunction<Message, Email, Mail> writing) {
    this.store = store;
    this.programs = new Programs(store, clock);
    this.timers = new Timers(store, clock);
    this.mailer = mailer;
    this.writing = writing;
    this.clock = clock;
  }

  /** Delivers a message that waits, as its feed brings it. Safe to repeat. */
  public void deliver(Key key) {
    store
        .get(key)
        .filter(row -> waits(row.as(Message.class)))
        .ifPresent(row -> claim(row, Optional.empty()));
  }

  /**
   * Takes up a message again whose time has come: it is tried again, or what became of it is still
   * not known.
   */
  public void takeUp(Key key) {
    Optional<Row> row = store.get(key);
    if (row.filter(r -> r.as(Message.class).status() == Status.HANDED_OVER).isPresent()) {
      claim(row.get(), Optional.of(POSSIBLY_TWICE));
    } else {
      deliver(key);
    }
  }

  private boolean waits(Message message) {
    return switch (message.status()) {
      case WAITING -> true;
      case HANDED_OVER -> mailer.sendsOnce();
      case SENT, FAILED -> false;
    };
  }

  private void claim(Row row, Optional<String> problem) {
    Message message = row.as(Message.class);
    Message claimed = message.becoming(Status.HANDED_OVER, message.attempts() + 1, problem);
    Instant doubt = clock.instant().plus(UNKNOWN_FOR);
    List<Write> writes =
        List.of(new Write.Update(row.holding(claimed)), timers.setting(row.key(), doubt));
    if (store.commit(writes) instanceof Outcome.Committed) {
      handOver(row.atVersion(row.version() + 1), claimed);
    }
  }

  private void handOver(Row row, Message message) {
    Optional<Email> email =
        programs
            .of(message.world().client())
            .version(message.program(), message.version())
            .map(ProgramVersion::program)
            .flatMap(
                p -> p.emails().stream().filter(e -> e.name().equals(message.email())).findFirst());
    if (email.isEmpty()) {
      finish(
          row,
          message.becoming(Status.FAILED, message.attempts(), Optional.of("its template is gone")));
      return;
    }
    try {
      finish(row, handedOver(message, mailer.send(writing.apply(message, email.get()))));
    } catch (MailerUnavailable unavailable) {
      again(row, message, unavailable);
    }
  }

  private static Message handedOver(Message message, Handover handover) {
    return switch (handover) {
      case Handover.Taken taken ->
          message.becoming(Status.SENT, message.attempts(), message.problem());
      case Handover.Declined declined ->
          message.becoming(Status.FAILED, message.attempts(), Optional.of(declined.reason()));
    };
  }

  private void again(Row row, Message message, MailerUnavailable problem) {
    int tried = message.attempts();
    Optional<String> said = Optional.of(String.valueOf(problem.getMessage()));
    if (tried > RETRIES.size()) {
      finish(row, message.becoming(Status.FAILED, tried, said));
      return;
    }
    Message waiting = message.becoming(Status.WAITING, tried, said);
    Instant next = clock.instant().plus(RETRIES.get(tried - 1));
    done(List.of(new Write.Update(row.holding(waiting)), timers.setting(row.key(), next)));
  }

  private void finish(Row row, Message message) {
    Row finished = row.holding(message).expiringAt(clock.instant().plus(KEPT));
    done(List.of(new Write.Update(finished)));
  }

  /**
   * Refused only when somebody else took the same message up, who then writes what became of it.
   */
  private void done(List<Write> writes) {
    Outcome outcome = store.commit(writes);
    assert outcome != null;
  }
}
