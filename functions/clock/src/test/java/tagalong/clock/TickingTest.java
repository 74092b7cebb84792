package tagalong.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Domain;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.Lane;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.fulfilment.Coupons;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;
import tagalong.domain.program.Journey;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.ticking.Redriving;
import tagalong.domain.ticking.Ticking;
import tagalong.domain.webhook.Caller;
import tagalong.domain.webhook.Calling;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;
import tagalong.testkit.trigger.SampleTrigger;

class TickingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Client ACME = new Client("1", "Acme", "secret", 1, NOON);
  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryStore store = new InMemoryStore();
  private final Parking parking = new Parking(store, clock);
  private final Ticking ticking = ticking();

  @Test
  void aParkedEventIsReactedToOnceItCanBe() {
    Row event = event();
    store.append(List.of(event));
    parking.park(event, new IllegalStateException("no client"));
    tickAfter(Duration.ofMinutes(2));
    assertThat(parking.waiting(9)).extracting(Parked::attempts).containsExactly(2);
    new Clients(store).add(ACME);
    tickAfter(Duration.ofMinutes(2));
    assertThat(parking.waiting(9)).isEmpty();
    String person = ACME.personIds().of(event.as(Event.class).keys().getFirst());
    assertThat(new People(store).timeline(new Subject(event.as(Event.class).world(), person)))
        .hasSize(1);
  }

  @Test
  void whatKeepsFailingIsTriedMoreAndMoreRarely() {
    Row event = event();
    store.append(List.of(event));
    parking.park(event, new IllegalStateException("no client"));
    for (int i = 0; i < 60; i++) {
      tickAfter(Duration.ofMinutes(1));
    }
    assertThat(parking.waiting(9)).extracting(Parked::attempts).containsExactly(7);
  }

  @Test
  void poisonDoesNotStandInTheWayOfOthers() {
    for (int i = 0; i < 600; i++) {
      Row poison =
          Row.of(new Key(Family.PEOPLE, "1#a", "poison%03d".formatted(i)), new Domain("x", "1"));
      store.append(List.of(poison));
      parking.park(poison, new IllegalStateException("poison"));
    }
    clock.goOn(Duration.ofMinutes(1));
    for (int i = 0; i < 4; i++) {
      ticking.tick();
    }
    new Clients(store).add(ACME);
    Row event = event();
    store.append(List.of(event));
    parking.park(event, new IllegalStateException("no client"));
    tickAfter(Duration.ofMinutes(59));
    for (int i = 0; i < 4; i++) {
      ticking.tick();
    }
    assertThat(parking.waiting(700)).hasSize(600).noneMatch(p -> p.row().equals(event.key()));
  }

  @Test
  void whatIsGoneIsForgotten() {
    parking.park(event(), new IllegalStateException("no client"));
    tickAfter(Duration.ofMinutes(1));
    assertThat(parking.waiting(9)).isEmpty();
  }

  @Test
  void aRewardThatWaitsForACodeGetsOneWhenThereIsOne() {
    new Clients(store).add(ACME);
    Row row = Rewards.row(reward());
    store.append(List.of(row));
    parking.park(row, new IllegalStateException("too many"));
    tickAfter(Duration.ofMinutes(1));
    assertThat(stored().state()).isEqualTo(RewardState.EARNED);
    new Coupons(store).add("1", "coupons", "CODE-1", NOON);
    tickAfter(Duration.ofMinutes(1));
    assertThat(stored().code()).contains("CODE-1");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theScheduleMakesTheFunctionTick() {
    new Clients(store).add(ACME);
    Row event = event();
    store.append(List.of(event));
    parking.park(event, new IllegalStateException("no client"));
    clock.goOn(Duration.ofMinutes(2));
    Map<String, Object> minute = SampleTrigger.read(Map.class, "clock/every-minute.json");
    assertThat(new ClockHandler(ticking).handleRequest(minute, SampleTrigger.CONTEXT))
        .isEqualTo("ticked");
    assertThat(parking.waiting(9)).isEmpty();
  }

  private void tickAfter(Duration time) {
    clock.goOn(time);
    ticking.tick();
  }

  private Reward stored() {
    return new Rewards(store).byId("1", "9-p7").orElseThrow();
  }

  private Ticking ticking() {
    Fulfilling fulfilling = new Fulfilling(store, clock, new Random(1));
    Delivering delivering =
        new Delivering(
            store, new NoMail(), (m, p, e) -> new Mail(m.id(), m.to(), "", "", ""), clock);
    Calling calling =
        new Calling(store, (webhook, notice) -> new Caller.Answer.Taken(), pause -> {}, clock);
    Reacting reacting = new Reacting(store, clock);
    Redriving redriving = new Redriving(parking, reacting, fulfilling, delivering, calling);
    return new Ticking(store, clock, reacting, delivering, calling, redriving, fulfilling);
  }

  private static Row event() {
    return new Event(
            EventId.of(NOON, 0, 1, 2),
            new World("1", Container.PRODUCTION),
            "account_opened",
            NOON,
            NOON,
            Source.SERVER,
            List.of(new PersonKey(PersonKey.Kind.EMAIL, "ann@example.com")),
            Data.NONE)
        .row(Lane.LIVE);
  }

  private static Reward reward() {
    return new Reward(
        "9-p7",
        new World("1", Container.PRODUCTION),
        "9",
        List.of(),
        "raf",
        1,
        "welcome",
        Journey.FRIEND,
        new Supplier(
            "coupons", "C", Supplier.Kind.COUPON_POOL, BigDecimal.TEN, "USD", Optional.empty()),
        "e",
        NOON,
        NOON,
        Optional.empty(),
        RewardState.EARNED,
        Optional.empty(),
        List.of(),
        Map.of());
  }

  /** Nothing is mailed here. */
  private record NoMail() implements Mailer {
    @Override
    public Handover send(Mail mail) {
      return new Handover.Declined("no mail here");
    }

    @Override
    public boolean sendsOnce() {
      return true;
    }
  }
}
