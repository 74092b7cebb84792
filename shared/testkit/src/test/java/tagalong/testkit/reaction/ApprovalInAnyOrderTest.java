package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.program.Program;
import tagalong.domain.replay.Replaying;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Row;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** What is approved and what is declined does not depend on the order in which it is told. */
class ApprovalInAnyOrderTest {
  private static final Clock NOW = Clock.fixed(Fixtures.START.plusSeconds(60), ZoneOffset.UTC);
  private static final List<String> VERDICTS =
      List.of("event_approved", "event_declined", "order_returned");
  private static final String PROGRAM =
      """
      program: shop
      name: Shop
      referrals: {by: [email_share]}
      steps:
        share: {journey: advocate}
        conversion:
          journey: friend
          approval: {passing: 1d, declined_by: [order_returned]}
      quality:
        - bots: true
      rewards:
        thanks: {for: conversion, to: advocate, once_per: step, supplier: credit}
        welcome: {for: conversion, to: friend, once_per: step, supplier: credit}
      suppliers:
        credit: {name: Credit, kind: account_credit, face_value: 10, unit: USD}
      """;

  private record Told(String name, Instant time, Map<String, Object> data) {}

  @Property(tries = 100)
  void isTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    List<Told> story = story(random);
    List<String> inOrder = standing(story);
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(story, random);
      assertThat(standing(story)).isEqualTo(inOrder);
    }
  }

  /** The orders that earn something, by rule; replay has nothing to say against it. */
  private static List<String> standing(List<Told> story) {
    InMemoryStore store = new InMemoryStore();
    Settled tagalong = new Settled(store, NOW, program());
    for (Told told : story) {
      tagalong.send(told.name(), told.time(), new Data(new HashMap<>(told.data())));
      tagalong.settle();
    }
    assertThat(Replaying.of(store, NOW).run(Fixtures.CLIENT.id())).isEmpty();
    Map<String, String> orders = new HashMap<>();
    all(store, Event.class)
        .forEach(e -> orders.put(e.id().value(), e.data().text("order_id").orElse("")));
    return all(store, Reward.class)
        .filter(reward -> reward.state().succeeds())
        .map(reward -> reward.rule() + " for " + orders.get(reward.cause()))
        .sorted()
        .toList();
  }

  private static <T> Stream<T> all(InMemoryStore store, Class<T> kind) {
    return store.everything().stream().map(Row::content).filter(kind::isInstance).map(kind::cast);
  }

  private static List<Told> story(Random random) {
    List<Told> story = new ArrayList<>();
    Map<String, Object> share =
        Map.of(
            "email", "ann@example.com",
            "share.channel", "EMAIL",
            "share.recipient", "ben@example.com");
    story.add(new Told("share", Fixtures.START, share));
    for (int order = 0; order < 4; order++) {
      String agent = random.nextInt(3) == 0 ? "Googlebot/2.1" : "Mozilla/5.0";
      story.add(told("conversion", order, 1 + random.nextInt(5), agent));
      for (int i = random.nextInt(3); i > 0; i--) {
        String verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
        story.add(told(verdict, order, 1 + random.nextInt(8), agent));
      }
    }
    return story;
  }

  private static Told told(String name, int order, int second, String agent) {
    Map<String, Object> data =
        Map.of("email", "ben@example.com", "order_id", "o-" + order, "user_agent", agent);
    return new Told(name, Fixtures.START.plusSeconds(second), data);
  }

  private static Program program() {
    return ((ProgramReading.Understood) new ProgramFile().read(PROGRAM)).program();
  }
}
