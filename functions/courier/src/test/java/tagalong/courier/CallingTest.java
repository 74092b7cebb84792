package tagalong.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tagalong.domain.agenda.DueTimers;
import tagalong.domain.agenda.Task;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.webhook.Calling;
import tagalong.domain.webhook.DeadLetters;
import tagalong.domain.webhook.Notice;
import tagalong.domain.webhook.Notice.Status;
import tagalong.domain.webhook.Webhooks;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.store.InterruptedStore;
import tagalong.testkit.time.SettableClock;

class CallingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String CRM = "crm";
  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryStore rows = new InMemoryStore();
  private final InterruptedStore store = new InterruptedStore(rows);
  private final ScriptedCaller server = new ScriptedCaller();
  private final DeadLetters dead = new DeadLetters(store, clock);
  private final List<Duration> pauses = new ArrayList<>();

  @BeforeEach
  void aWebhookThatIsToBeToldOfSomething() {
    Told.add(store, CRM);
    Told.promised(store, CRM, "7", NOON);
  }

  @Test
  void whatIsTakenIsToldOnceHoweverOftenTheFeedBringsIt() {
    tell("7");
    tell("7");
    tick(Duration.ofHours(2));
    assertThat(server.called).containsExactly("7");
    assertThat(notice("7").status()).isEqualTo(Status.DELIVERED);
    assertThat(notice("7").attempts()).isOne();
  }

  @Test
  void whatIsNotTakenIsToldAgainAfterASecondUnderTheSameId() {
    server.answers(ScriptedCaller.DECLINED);
    tell("7");
    assertThat(server.called).containsExactly("7", "7");
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    assertThat(notice("7").status()).isEqualTo(Status.DELIVERED);
    assertThat(notice("7").attempts()).isEqualTo(2);
  }

  @Test
  void itIsToldSixTimesAndIsADeadLetterThen() {
    server.alwaysAnswers(ScriptedCaller.DECLINED);
    tell("7");
    List<Duration> waited = new ArrayList<>();
    for (int attempts = 2; attempts < 6; attempts++) {
      assertThat(notice("7").attempts()).isEqualTo(attempts);
      assertThat(notice("7").problem()).contains("The server answered 500.");
      waited.add(untilTheNextAttempt());
    }
    assertThat(waited)
        .containsExactly(
            Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(12), Duration.ofHours(12));
    assertThat(server.called).hasSize(6).containsOnly("7");
    assertThat(rows.get(Notice.keyOf(Told.CLIENT, CRM, "7"))).isEmpty();
    assertThat(letters()).singleElement().extracting(Notice::attempts).isEqualTo(6);
  }

  @Test
  void aDeadLetterIsKeptForAWeek() {
    die("7");
    clock.goOn(Duration.ofDays(7).minusSeconds(1));
    assertThat(letters()).hasSize(1);
    clock.goOn(Duration.ofSeconds(1));
    assertThat(letters()).isEmpty();
  }

  @Test
  void aDeadLetterIsSentAgainOnceAsIfItWereNew() {
    die("7");
    server.alwaysAnswers(ScriptedCaller.TAKEN);
    server.called.clear();
    assertThat(dead.sendAgain(Told.CLIENT, CRM, "7")).isTrue();
    assertThat(dead.sendAgain(Told.CLIENT, CRM, "7")).isFalse();
    Row fed = rows.fed(Feed.MESSAGES).getLast();
    assertThat(fed.as(Notice.class).about().id()).isEqualTo("7");
    clock.goOn(Duration.ofHours(1));
    tell("7");
    assertThat(server.called).containsExactly("7");
    assertThat(notice("7").status()).isEqualTo(Status.DELIVERED);
    assertThat(letters()).isEmpty();
  }

  @Test
  void aServerThatDoesNotAnswerIsLeftAloneForAWhile() {
    Told.promised(store, CRM, "8", NOON);
    server.alwaysAnswers(ScriptedCaller.SILENT);
    tell("7");
    tell("8");
    assertThat(server.called).containsExactly("7", "7");
    assertThat(notice("8").attempts()).isZero();
    server.alwaysAnswers(ScriptedCaller.TAKEN);
    tick(Duration.ofMinutes(3));
    assertThat(server.called).containsExactly("7", "7", "8");
    assertThat(notice("8").status()).isEqualTo(Status.DELIVERED);
  }

  @Test
  void oneThatSaysNoToSomeIsNotLeftAlone() {
    Told.promised(store, CRM, "8", NOON);
    server.answers(ScriptedCaller.DECLINED, ScriptedCaller.DECLINED);
    tell("7");
    tell("8");
    assertThat(notice("8").status()).isEqualTo(Status.DELIVERED);
  }

  @Test
  void oneServerThatRestsDoesNotMakeAnotherRest() {
    Told.add(store, "erp");
    Told.promised(store, "erp", "7", NOON);
    server.answers(ScriptedCaller.SILENT, ScriptedCaller.SILENT);
    tell("7");
    calling().tell(Told.CLIENT, "erp", "7");
    assertThat(notice("erp", "7").status()).isEqualTo(Status.DELIVERED);
    assertThat(notice("7").status()).isEqualTo(Status.WAITING);
  }

  @Test
  void whatWaitsForAServerThatNeverComesBackIsADeadLetterInTheEnd() {
    server.alwaysAnswers(ScriptedCaller.SILENT);
    for (int i = 10; i < 20; i++) {
      Told.promised(store, CRM, "" + i, NOON);
      tell("" + i);
    }
    for (int minute = 0; minute < 40 * 60; minute += 5) {
      tick(Duration.ofMinutes(5));
    }
    assertThat(letters()).extracting(letter -> letter.about().id()).hasSize(10);
    assertThat(server.called).hasSizeLessThan(200);
  }

  @Test
  void whatIsToBeToldToAWebhookThatWasRemovedIsADeadLetter() {
    new Webhooks(store).remove(Told.webhook(CRM));
    tell("7");
    assertThat(server.called).isEmpty();
    assertThat(letters())
        .singleElement()
        .extracting(Notice::problem)
        .isEqualTo(Optional.of("The webhook was removed."));
  }

  @Test
  void afterACrashItIsToldAgain() {
    server.alwaysAnswers(ScriptedCaller.DECLINED);
    Calling crashing =
        new Calling(
            store,
            server,
            pause -> {
              store.goDown();
              throw new StoreUnavailable("gone");
            },
            clock);
    assertThatThrownBy(() -> crashing.tell(Told.CLIENT, CRM, "7"))
        .isInstanceOf(StoreUnavailable.class);
    store.comeBack();
    server.alwaysAnswers(ScriptedCaller.TAKEN);
    tell("7");
    assertThat(server.called).containsExactly("7", "7");
    assertThat(notice("7").status()).isEqualTo(Status.DELIVERED);
  }

  private void die(String id) {
    server.alwaysAnswers(ScriptedCaller.DECLINED);
    tell(id);
    for (int attempts = 2; attempts < 6; attempts++) {
      untilTheNextAttempt();
    }
  }

  /** How long the notice waited, to five minutes. */
  private Duration untilTheNextAttempt() {
    int before = server.called.size();
    Duration step = Duration.ofMinutes(5);
    Duration waited = Duration.ZERO;
    while (server.called.size() == before) {
      tick(step);
      waited = waited.plus(step);
    }
    return waited;
  }

  private void tell(String id) {
    calling().tell(Told.CLIENT, CRM, id);
  }

  private void tick(Duration later) {
    clock.goOn(later);
    new DueTimers(store, clock, task -> calling().tell((Task.Notify) task)).run();
  }

  private Calling calling() {
    return new Calling(store, server, pauses::add, clock);
  }

  private List<Notice> letters() {
    return dead.of(Told.CLIENT, CRM, 100);
  }

  private Notice notice(String id) {
    return notice(CRM, id);
  }

  private Notice notice(String webhook, String id) {
    return rows.get(Notice.keyOf(Told.CLIENT, webhook, id)).orElseThrow().as(Notice.class);
  }
}
