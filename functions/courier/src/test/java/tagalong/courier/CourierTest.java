package tagalong.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Domain;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Parking;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.webhook.Caller;
import tagalong.domain.webhook.Calling;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.store.InterruptedStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.template.Letters;

class CourierTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final InterruptedStore store = new InterruptedStore(new InMemoryStore());
  private final RecordingMailer mailer = new RecordingMailer(true);
  private final Parking parking = new Parking(store, clock);

  @BeforeEach
  void aProgramThatMails() {
    Promise.publish(store, clock);
  }

  @Test
  void everyMessageOfABatchGoesOutOnce() {
    List<Row> batch =
        List.of(
            Promise.promised(store, Promise.message("7")),
            Promise.promised(store, Promise.message("8")));
    courier(mailer).deliver(batch);
    courier(mailer).deliver(batch);
    assertThat(mailer.taken).extracting(Mail::id).containsExactly("7", "8");
  }

  @Test
  void aMessageThatMakesTheMailerFailDoesNotStopTheOthers() {
    Mailer choosy = new ChoosyMailer("7", mailer);
    courier(choosy)
        .deliver(
            List.of(
                Promise.promised(store, Promise.message("7")),
                Promise.promised(store, Promise.message("8"))));
    assertThat(mailer.taken).extracting(Mail::id).containsExactly("8");
    assertThat(parking.waiting(9)).extracting(parked -> parked.row().sort()).containsExactly("7");
  }

  @Test
  void anUnknownContentIsPutAsideAndWhatWakesNobodyIsPassedOver() {
    Row unknown = Row.of(new Key(Family.AGENDA, "1#x", "x"), new Domain("x", "1"));
    courier(mailer).deliver(List.of(unknown));
    assertThat(parking.waiting(9)).isEmpty();
    courier(mailer).deliver(List.of(unknown.waking(Feed.MESSAGES)));
    assertThat(parking.waiting(9)).extracting(Parked::row).containsExactly(unknown.key());
  }

  @Test
  void aStoreThatDoesNotAnswerFailsTheBatch() {
    Row row = Promise.promised(store, Promise.message("7"));
    store.goDown();
    assertThatThrownBy(() -> courier(mailer).deliver(List.of(row)))
        .isInstanceOf(StoreUnavailable.class);
    store.comeBack();
    assertThat(parking.waiting(9)).isEmpty();
  }

  @Test
  void aWebhookThatIsSlowHoldsUpNeitherMailsNorOtherWebhooks() {
    Told.add(store, "slow");
    Told.add(store, "quick");
    CountDownLatch others = new CountDownLatch(2);
    Mailer counting = new CountingMailer(mailer, others);
    Caller waiting =
        (webhook, notice) -> {
          if (webhook.id().equals("slow")) {
            await(others);
          } else {
            others.countDown();
          }
          return new Caller.Answer.Taken();
        };
    Instant now = clock.instant();
    courier(counting, waiting)
        .deliver(
            List.of(
                Told.promised(store, "slow", "1", now),
                Told.promised(store, "quick", "1", now),
                Promise.promised(store, Promise.message("7"))));
    assertThat(mailer.taken).hasSize(1);
    assertThat(others.getCount()).isZero();
  }

  @Test
  void aStoreThatDoesNotAnswerOneOfSeveralFailsTheBatch() {
    Told.add(store, "crm");
    Row told = Told.promised(store, "crm", "1", clock.instant());
    Row mailed = Promise.promised(store, Promise.message("7"));
    store.goDown();
    assertThatThrownBy(() -> courier(mailer).deliver(List.of(told, mailed)))
        .isInstanceOf(StoreUnavailable.class);
    store.comeBack();
    assertThat(parking.waiting(9)).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(3, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the others wait for this one");
      }
    } catch (InterruptedException asked) {
      throw new IllegalStateException(asked);
    }
  }

  private Courier courier(Mailer by) {
    return courier(by, (webhook, notice) -> new Caller.Answer.Taken());
  }

  private Courier courier(Mailer by, Caller caller) {
    return new Courier(
        new Delivering(store, by, new Letters(client -> List.of(), Addresses.secure()), clock),
        new Calling(store, caller, pause -> {}, clock),
        parking);
  }

  /** Tells when it has taken a mail. */
  private record CountingMailer(Mailer others, CountDownLatch taken) implements Mailer {
    @Override
    public Handover send(Mail mail) {
      Handover handover = others.send(mail);
      taken.countDown();
      return handover;
    }

    @Override
    public boolean sendsOnce() {
      return others.sendsOnce();
    }
  }

  /** Breaks down over one mail. */
  private record ChoosyMailer(String poison, Mailer others) implements Mailer {
    @Override
    public Handover send(Mail mail) {
      if (mail.id().equals(poison)) {
        throw new IllegalStateException("poison");
      }
      return others.send(mail);
    }

    @Override
    public boolean sendsOnce() {
      return others.sendsOnce();
    }
  }
}
