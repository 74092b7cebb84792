package tagalong.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.agenda.DueTimers;
import tagalong.domain.agenda.Task;
import tagalong.domain.client.Addresses;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.event.World;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;
import tagalong.domain.message.Message;
import tagalong.domain.message.Message.Status;
import tagalong.domain.message.OptOuts;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.store.InterruptedStore;
import tagalong.testkit.store.OvertakenStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.template.Letters;

class DeliveringTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryStore rows = new InMemoryStore();
  private final InterruptedStore store = new InterruptedStore(rows);
  private final RecordingMailer folder = new RecordingMailer(true);
  private final RecordingMailer provider = new RecordingMailer(false);

  @BeforeEach
  void aProgramThatMails() {
    Promise.publish(store, clock);
    Promise.promised(store, Promise.message("7"));
  }

  @Test
  void aWaitingMessageIsWrittenAndSent() {
    delivering(folder).deliver("1", "7");
    assertThat(folder.taken).singleElement().extracting("to", "html").contains("WELCOME-1");
    assertThat(message("7").status()).isEqualTo(Status.SENT);
    assertThat(message("7").attempts()).isOne();
    assertThat(row("7").expires()).contains(NOON.plus(Duration.ofDays(90)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRedeliveredFeedSendsOnce(boolean sendsOnce) {
    RecordingMailer mailer = new RecordingMailer(sendsOnce);
    delivering(mailer).deliver("1", "7");
    delivering(mailer).deliver("1", "7");
    tick(mailer, Duration.ofHours(1));
    assertThat(mailer.taken).hasSize(1);
  }

  @Test
  void afterACrashTheSameMailIsHandedOverAgainWhereThatIsHarmless() {
    crashOnceHandedOver(folder);
    assertThat(message("7").status()).isEqualTo(Status.HANDED_OVER);
    delivering(folder).deliver("1", "7");
    assertThat(folder.taken).hasSize(1);
    assertThat(message("7").status()).isEqualTo(Status.SENT);
    assertThat(message("7").problem()).isEmpty();
  }

  @Test
  void afterACrashTheMailIsSentOnceMoreWhenNobodyHeardOfIt() {
    crashOnceHandedOver(provider);
    delivering(provider).deliver("1", "7");
    tick(provider, Duration.ofMinutes(14));
    assertThat(provider.taken).hasSize(1);
    tick(provider, Duration.ofMinutes(2));
    assertThat(provider.taken).hasSize(2);
    assertThat(message("7").status()).isEqualTo(Status.SENT);
    assertThat(message("7").problem()).contains(Delivering.POSSIBLY_TWICE);
  }

  @Test
  void aMailIsNeverSentThreeTimes() {
    crashOnceHandedOver(provider);
    delivering(provider).deliver("1", "7");
    clock.goOn(Duration.ofMinutes(16));
    provider.afterwards(store::goDown);
    assertThatThrownBy(() -> timers(provider).run()).isInstanceOf(StoreUnavailable.class);
    store.comeBack();
    provider.afterwards(() -> {});
    for (int i = 0; i < 5; i++) {
      tick(provider, Duration.ofMinutes(20));
    }
    assertThat(provider.taken).hasSize(2);
    assertThat(message("7").status()).isEqualTo(Status.FAILED);
    assertThat(message("7").problem().orElseThrow()).startsWith(Delivering.POSSIBLY_TWICE);
  }

  @Test
  void whoeverIsJustSendingIsNotDisturbedByTheFeed() {
    provider.afterwards(() -> delivering(provider).deliver("1", "7"));
    delivering(provider).deliver("1", "7");
    assertThat(message("7").status()).isEqualTo(Status.SENT);
    tick(provider, Duration.ofMinutes(16));
    assertThat(provider.taken).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatSomebodyClaimsAtTheSameMomentAndLeavesLyingIsTakenUp(boolean sendsOnce) {
    RecordingMailer mailer = new RecordingMailer(sendsOnce);
    OvertakenStore contested = new OvertakenStore(rows, row("7").key());
    contested.overtakenBy(
        () -> {
          contested.overtakenBy(() -> {});
          Delivering gone =
              new Delivering(
                  rows,
                  new VanishingMailer(),
                  new Letters(client -> List.of(), Addresses.secure()),
                  clock);
          assertThatThrownBy(() -> gone.deliver("1", "7")).hasMessage("gone");
        });
    new Delivering(contested, mailer, new Letters(client -> List.of(), Addresses.secure()), clock)
        .deliver("1", "7");
    tick(mailer, Duration.ofMinutes(16));
    assertThat(mailer.taken).hasSize(1);
    assertThat(message("7").status()).isEqualTo(Status.SENT);
  }

  @Test
  void whoWantsNoMailIsSentNone() {
    said("unsubscribed", NOON);
    delivering(folder).deliver("1", "7");
    assertThat(folder.taken).isEmpty();
    assertThat(message("7").status()).isEqualTo(Status.FAILED);
    assertThat(message("7").problem().orElseThrow()).contains("UNSUBSCRIBED");
  }

  @Test
  void whoWantsMailAgainIsSentIt() {
    said("unsubscribed", NOON);
    said("subscribed", NOON.plusSeconds(1));
    said("unsubscribed", NOON.minusSeconds(1));
    delivering(folder).deliver("1", "7");
    assertThat(folder.taken).hasSize(1);
  }

  @Test
  void aMailThatWasAskedForGoesToWhoeverUnsubscribedButNotWhereThereIsNobody() {
    Promise.promised(store, Promise.message("8", "verify"));
    Promise.promised(store, Promise.message("9", "verify"));
    said("unsubscribed", NOON);
    delivering(folder).deliver("1", "8");
    assertThat(folder.taken).hasSize(1);
    said("mail_bounced", NOON.plusSeconds(1));
    delivering(folder).deliver("1", "9");
    assertThat(folder.taken).hasSize(1);
  }

  private void said(String name, Instant time) {
    new OptOuts(store)
        .take(
            new Event(
                EventId.of(NOON, 0, 1, 2),
                new World("1", Container.PRODUCTION),
                name,
                time,
                NOON,
                Source.SERVER,
                List.of(PersonKey.ofEmail("ann@example.com").orElseThrow()),
                Data.NONE));
  }

  @Test
  void anUnavailableMailerIsTriedAgainLaterAndLater() {
    folder.available(false);
    delivering(folder).deliver("1", "7");
    delivering(folder).deliver("1", "7");
    assertThat(message("7").attempts()).isOne();
    int attempts = 1;
    for (Duration wait :
        List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12))) {
      assertThat(message("7").status()).isEqualTo(Status.WAITING);
      Instant due = clock.instant().plus(wait);
      while (clock.instant().plus(Duration.ofHours(1)).isBefore(due)) {
        tick(folder, Duration.ofHours(1));
      }
      tick(folder, Duration.between(clock.instant(), due).minusSeconds(1));
      assertThat(message("7").attempts()).isEqualTo(attempts);
      tick(folder, Duration.ofMinutes(3));
      attempts++;
      assertThat(message("7").attempts()).isEqualTo(attempts);
    }
    assertThat(message("7").status()).isEqualTo(Status.FAILED);
    assertThat(message("7").problem()).contains("busy");
  }

  @Test
  void whatIsCertainlyNotTakenYetIsTriedAgainWithoutDoubt() {
    provider.postpones(true);
    delivering(provider).deliver("1", "7");
    assertThat(message("7").status()).isEqualTo(Status.WAITING);
    assertThat(message("7").problem()).contains("the sender is not verified");
    provider.postpones(false);
    tick(provider, Duration.ofMinutes(3));
    assertThat(provider.taken).hasSize(1);
    assertThat(message("7").status()).isEqualTo(Status.SENT);
    assertThat(message("7").problem()).isEmpty();
  }

  @Test
  void whatIsPostponedAfterADoubtKeepsTheDoubt() {
    crashOnceHandedOver(provider);
    delivering(provider).deliver("1", "7");
    provider.afterwards(() -> {});
    provider.postpones(true);
    tick(provider, Duration.ofMinutes(16));
    assertThat(message("7").problem())
        .contains(Delivering.POSSIBLY_TWICE + ": the sender is not verified");
  }

  @Test
  void aMailerThatComesBackGetsTheMail() {
    folder.available(false);
    delivering(folder).deliver("1", "7");
    folder.available(true);
    tick(folder, Duration.ofMinutes(3));
    assertThat(folder.taken).hasSize(1);
    assertThat(message("7").status()).isEqualTo(Status.SENT);
    assertThat(message("7").problem()).isEmpty();
  }

  @Test
  void aRetryThatCrashesIsTakenUpAgain() {
    folder.available(false);
    delivering(folder).deliver("1", "7");
    folder.available(true);
    folder.afterwards(store::goDown);
    clock.goOn(Duration.ofMinutes(3));
    assertThatThrownBy(() -> timers(folder).run()).isInstanceOf(StoreUnavailable.class);
    store.comeBack();
    folder.afterwards(() -> {});
    for (int i = 0; i < 3; i++) {
      tick(folder, Duration.ofMinutes(10));
    }
    assertThat(message("7").status()).isEqualTo(Status.SENT);
    assertThat(folder.taken).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "gone"})
  void whatCannotBeWrittenIsGivenUpAtOnce(String email) {
    Promise.promised(store, Promise.message("8", email));
    delivering(folder).deliver("1", "8");
    assertThat(message("8").status()).isEqualTo(Status.FAILED);
    assertThat(message("8").problem()).isPresent();
  }

  private void crashOnceHandedOver(RecordingMailer mailer) {
    mailer.afterwards(store::goDown);
    assertThatThrownBy(() -> delivering(mailer).deliver("1", "7"))
        .isInstanceOf(StoreUnavailable.class);
    store.comeBack();
    mailer.afterwards(() -> {});
  }

  private void tick(RecordingMailer mailer, Duration later) {
    clock.goOn(later);
    timers(mailer).run();
  }

  private DueTimers timers(RecordingMailer mailer) {
    return new DueTimers(
        store,
        clock,
        task -> {
          switch (task) {
            case Task.Deliver deliver -> delivering(mailer).deliver(deliver);
            case Task.Notify notify -> throw new AssertionError(notify);
            case Task.Expire expire -> throw new AssertionError(expire);
            case Task.Approve approve -> throw new AssertionError(approve);
            case Task.Check check -> delivering(mailer).check(check);
          }
        });
  }

  private Delivering delivering(RecordingMailer mailer) {
    return new Delivering(
        store, mailer, new Letters(client -> List.of(), Addresses.secure()), clock);
  }

  private Message message(String id) {
    return row(id).as(Message.class);
  }

  private Row row(String id) {
    return Optional.of(id).flatMap(text -> rows.get(Message.keyOf("1", text))).orElseThrow();
  }

  /** The process ends before the mail is handed over. */
  private static final class VanishingMailer implements Mailer {
    @Override
    public Mailer.Handover send(Mail mail) {
      throw new IllegalStateException("gone");
    }

    @Override
    public boolean sendsOnce() {
      return true;
    }
  }
}
