package tagalong.testkit.moving;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;
import tagalong.domain.message.Message;
import tagalong.domain.moving.MoveIn;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;
import tagalong.domain.ticking.Redriving;
import tagalong.domain.webhook.Caller;
import tagalong.domain.webhook.Calling;

/** A store, the time there, and who delivers its mails. */
final class Installation implements Mailer {
  final WholeStore store;
  final Clock clock;
  final Woken woken;
  private final List<String> sent;
  private final Delivering delivering;

  /**
   * @param sent is added the id of each mail that goes out
   */
  Installation(WholeStore store, Clock clock, List<String> sent) {
    this.store = store;
    this.clock = clock;
    this.woken = new Woken(store);
    this.sent = sent;
    this.delivering =
        new Delivering(
            store,
            this,
            (message, program, email) -> new Mail(message.id(), message.to(), "", "", ""),
            clock);
  }

  /** Delivers messages that the feed brings, as many as are asked for. */
  void deliver(int most) {
    woken.fed(Feed.MESSAGES).stream()
        .map(row -> row.as(Message.class))
        .limit(most)
        .forEach(message -> delivering.deliver(message.world().client(), message.id()));
  }

  /** Does what was put aside. */
  void redrive() {
    Parking parking = new Parking(store, clock);
    Redriving redriving =
        new Redriving(
            parking,
            new Reacting(store, clock),
            new Fulfilling(store, clock, new Random(3)),
            delivering,
            new Calling(store, (webhook, notice) -> new Caller.Answer.Taken(), pause -> {}, clock));
    while (!parking.due(1).isEmpty()) {
      redriving.redrive(50);
    }
  }

  List<Row> everything() {
    List<Row> rows = new ArrayList<>();
    for (Family family : Family.values()) {
      store.scan(family, "", rows::addAll);
    }
    return rows;
  }

  /** What of the rows is to be the same elsewhere. */
  Set<Row> copies() {
    return everything().stream()
        .filter(row -> !(row.content() instanceof MoveIn || row.content() instanceof Parked))
        .map(
            row ->
                new Row(
                    row.key(),
                    0,
                    row.content(),
                    java.util.Optional.empty(),
                    row.listing(),
                    row.expires()
                        .map(end -> end.truncatedTo(java.time.temporal.ChronoUnit.SECONDS))))
        .collect(Collectors.toSet());
  }

  @Override
  public Handover send(Mail mail) {
    sent.add(mail.id());
    return new Handover.Taken();
  }

  @Override
  public boolean sendsOnce() {
    return false;
  }
}
