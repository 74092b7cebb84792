package tagalong.domain.message;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.agenda.Task;
import tagalong.domain.agenda.Timers;
import tagalong.domain.message.Mailer.Handover;
import tagalong.domain.message.Mailer.MailerUnavailable;
import tagalong.domain.message.Message.Status;
import tagalong.domain.message.OptOut.Reason;
import tagalong.domain.program.Email;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.Programs;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Delivers messages: claimed, handed over, sent. Safe to repeat. A message that was handed over and
 * never heard of again is handed over once more: at once where the mailer takes the same mail only
 * once, else after some time, and marked.
 */
public final class Delivering {
  /** What the problem of a message begins with that may have gone out twice. */
  public static final String POSSIBLY_TWICE = "possibly twice";

  private static final Duration HEARD_OF_WITHIN = Duration.ofMinutes(15);
  private static final Duration KEPT = Duration.ofDays(90);

  private final Store store;
  private final Programs programs;
  private final OptOuts optOuts;
  private final Mailer mailer;
  private final Rendering rendering;
  private final Timers timers;
  private final Clock clock;

  public Delivering(Store store, Mailer mailer, Rendering rendering, Clock clock) {
    this.store = store;
    this.programs = new Programs(store, clock);
    this.optOuts = new OptOuts(store);
    this.mailer = mailer;
    this.rendering = rendering;
    this.timers = new Timers(clock);
    this.clock = clock;
  }

  /**
   * Delivers a message that a feed brought. One that was tried before has its timer. Whoever
   * claimed it a moment earlier may be gone the next, so it is then taken up.
   */
  public void deliver(String client, String id) {
    Optional<Row> row = store.get(Message.keyOf(client, id));
    if (row.isPresent()) {
      Message message = row.get().as(Message.class);
      switch (message.status()) {
        case WAITING -> {
          if (message.attempts() == 0) {
            changed(row.get(), claimed(message, message.problem()))
                .ifPresentOrElse(this::handOver, () -> deliver(client, id));
          }
        }
        case HANDED_OVER -> takeUp(row.get());
        case SENT, FAILED -> {}
      }
    }
  }

  /** Tries again what waits since that attempt. */
  public void deliver(Task.Deliver task) {
    since(task.client(), task.message(), task.attempt(), Status.WAITING)
        .ifPresent(row -> tryAgain(row, row.as(Message.class).problem()));
  }

  /** Takes up what was never heard of again since that attempt. */
  public void check(Task.Check task) {
    since(task.client(), task.message(), task.attempt(), Status.HANDED_OVER)
        .ifPresent(this::handOverOnceMore);
  }

  /** The row of a message that has not gone on since. */
  private Optional<Row> since(String client, String id, int attempt, Status status) {
    return store
        .get(Message.keyOf(client, id))
        .filter(row -> row.as(Message.class).attempts() == attempt)
        .filter(row -> row.as(Message.class).status() == status);
  }

  private static Message claimed(Message message, Optional<String> problem) {
    return message.becoming(Status.HANDED_OVER, message.attempts() + 1, problem);
  }

  /** What a timer began no feed goes on with, so another timer looks after it. */
  private void tryAgain(Row row, Optional<String> problem) {
    Message claimed = claimed(row.as(Message.class), problem);
    changed(row, claimed, checking(claimed)).ifPresent(this::handOver);
  }

  /** Somebody claimed it and may be handing it over just now, or is gone. */
  private void takeUp(Row row) {
    Message message = row.as(Message.class);
    if (mailer.sendsOnce()) {
      handOver(row);
    } else {
      store.commit(List.of(checking(message)));
    }
  }

  private void handOverOnceMore(Row row) {
    Message message = row.as(Message.class);
    if (mailer.sendsOnce()) {
      handOver(row);
    } else if (isPossiblyTwice(message)) {
      changed(
          row,
          message.becoming(
              Status.FAILED,
              message.attempts(),
              Optional.of(POSSIBLY_TWICE + ", and never heard of again")));
    } else {
      tryAgain(row, Optional.of(POSSIBLY_TWICE));
    }
  }

  private void handOver(Row row) {
    Message message = row.as(Message.class);
    Optional<Program> program = programOf(message);
    Optional<Email> email = program.flatMap(known -> known.email(message.email()));
    if (program.isEmpty() || email.isEmpty()) {
      fail(row, "there is no e-mail " + message.email() + " in its program");
      return;
    }
    Optional<Reason> unwanted =
        optOuts
            .reason(message.world().client(), message.to())
            .filter(reason -> reason != Reason.UNSUBSCRIBED || !email.get().isAskedFor());
    if (unwanted.isPresent()) {
      fail(row, "nothing is mailed to this address: " + unwanted.get());
      return;
    }
    Optional<Mail> mail = rendered(row, program.get(), email.get());
    if (mail.isPresent()) {
      hand(row, mail.get());
    }
  }

  private void hand(Row row, Mail mail) {
    Message message = row.as(Message.class);
    try {
      switch (mailer.send(mail)) {
        case Handover.Taken taken ->
            changed(row, message.becoming(Status.SENT, message.attempts(), doubt(message)));
        case Handover.Declined declined -> fail(row, declined.reason());
        case Handover.Postponed postponed ->
            retry(row, isPossiblyTwice(message) ? doubted(postponed.reason()) : postponed.reason());
      }
    } catch (MailerUnavailable unavailable) {
      String problem = String.valueOf(unavailable.getMessage());
      retry(row, mailer.sendsOnce() ? problem : doubted(problem));
    }
  }

  /** A template that cannot be written now cannot be written later. */
  private Optional<Mail> rendered(Row row, Program program, Email email) {
    try {
      return Optional.of(rendering.render(row.as(Message.class), program, email));
    } catch (RuntimeException unwritable) {
      fail(row, String.valueOf(unwritable.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Program> programOf(Message message) {
    return programs
        .of(message.world().client())
        .version(message.program(), message.version())
        .map(ProgramVersion::program);
  }

  private static String doubted(String problem) {
    return POSSIBLY_TWICE + ": " + problem;
  }

  private void retry(Row row, String said) {
    Message message = row.as(Message.class);
    Optional<Duration> wait = Retries.after(message.attempts());
    if (wait.isEmpty()) {
      fail(row, said);
      return;
    }
    Message waiting = message.becoming(Status.WAITING, message.attempts(), Optional.of(said));
    changed(row, waiting, retrying(waiting, wait.get()));
  }

  private Write retrying(Message message, Duration wait) {
    Task task = new Task.Deliver(message.world().client(), message.id(), message.attempts());
    return timers.set(task, clock.instant().plus(wait));
  }

  private Write checking(Message message) {
    Task task = new Task.Check(message.world().client(), message.id(), message.attempts());
    return timers.set(task, clock.instant().plus(HEARD_OF_WITHIN));
  }

  private void fail(Row row, String problem) {
    Message message = row.as(Message.class);
    changed(row, message.becoming(Status.FAILED, message.attempts(), Optional.of(problem)));
  }

  /** The row as it then is; empty when somebody else has changed it. */
  private Optional<Row> changed(Row row, Message message, Write... besides) {
    boolean done = message.status() == Status.SENT || message.status() == Status.FAILED;
    Row next = row.holding(message);
    Row kept = done ? next.expiringAt(clock.instant().plus(KEPT)) : next;
    List<Write> writes = new ArrayList<>(List.of(besides));
    writes.add(new Write.Update(kept));
    return store.commit(writes) instanceof Outcome.Committed
        ? Optional.of(kept.atVersion(row.version() + 1))
        : Optional.empty();
  }

  private static Optional<String> doubt(Message message) {
    return message.problem().filter(problem -> isPossiblyTwice(message));
  }

  private static boolean isPossiblyTwice(Message message) {
    return message.problem().filter(problem -> problem.startsWith(POSSIBLY_TWICE)).isPresent();
  }
}
