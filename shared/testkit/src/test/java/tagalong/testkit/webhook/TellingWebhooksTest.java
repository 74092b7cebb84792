package tagalong.testkit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.testkit.fixture.Fixtures.CLIENT;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.replay.Replaying;
import tagalong.domain.reward.Reward;
import tagalong.domain.webhook.Authentication;
import tagalong.domain.webhook.Filter;
import tagalong.domain.webhook.Filter.Condition;
import tagalong.domain.webhook.Filter.Field;
import tagalong.domain.webhook.Notice;
import tagalong.domain.webhook.Prize;
import tagalong.domain.webhook.Webhook;
import tagalong.domain.webhook.Webhooks;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;

/** What is told to whom, as rewards are granted and steps are taken. */
class TellingWebhooksTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final String ANN = "ann@example.com";
  private static final String BEN = "ben@example.com";
  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryStore store = new InMemoryStore();
  private final Settled tagalong = new Settled(store, clock, Fixtures.referAFriend());

  @Test
  void whoHasNoFiltersIsToldOfEveryStepAndEveryStateOfARewardOnce() {
    add("all", Container.PRODUCTION);
    refer();
    assertThat(types("all"))
        .containsExactlyInAnyOrder(
            "share",
            "account_opened",
            "account_funded",
            "reward_earned",
            "reward_fulfilled",
            "reward_earned");
    refer();
    assertThat(tagalong.notices()).extracting(n -> n.about().id()).doesNotHaveDuplicates();
    nothingDiffersAtReplay();
  }

  @Test
  void aNoticeSaysWhatTheRewardWasThen() {
    add("all", Container.PRODUCTION);
    refer();
    Reward reward = tagalong.rewards(BEN).getFirst();
    List<Prize> told =
        tagalong.notices().stream()
            .flatMap(notice -> notice.about().prize().stream())
            .filter(prize -> prize.reward().equals(reward.id()))
            .toList();
    assertThat(told).extracting(Prize::code).containsExactly(Optional.empty(), reward.code());
  }

  @Test
  void groupsMustAllHoldAndOfAGroupOneCondition() {
    add(
        "some",
        Container.PRODUCTION,
        filter(Field.TYPE, "reward_earned", "reward_fulfilled"),
        filter(Field.REWARD_SUPPLIER_ID, "welcome-coupon", "nothing"));
    add("steps", Container.PRODUCTION, filter(Field.TYPE, "Account_Opened"));
    refer();
    assertThat(types("some")).containsExactly("reward_earned", "reward_fulfilled");
    assertThat(types("steps")).containsExactly("account_opened");
  }

  @Test
  void testsAreToldToWebhooksOfTestsOnly() {
    add("real", Container.PRODUCTION);
    add("tests", Container.TEST);
    send("share", ANN, Map.of("container", "test"));
    tagalong.settle();
    assertThat(types("real")).isEmpty();
    assertThat(types("tests")).containsExactly("share");
  }

  @Test
  void whoComesLaterIsNotToldOfWhatWasBefore() {
    refer();
    clock.goOn(Duration.ofMinutes(1));
    add("late", Container.PRODUCTION);
    // Something that happened before, so that all of it is folded again.
    tagalong.send("quote_submitted", NOW.minusSeconds(9), new Data(Map.of("email", BEN)));
    tagalong.settle();
    assertThat(types("late")).containsExactly("quote_submitted");
  }

  @Test
  void foldingAgainTellsNothingAgain() {
    add("all", Container.PRODUCTION);
    refer();
    int before = tagalong.notices().size();
    tagalong.send("quote_submitted", NOW.minusSeconds(9), new Data(Map.of("email", BEN)));
    tagalong.settle();
    assertThat(tagalong.notices()).hasSize(before + 1);
    nothingDiffersAtReplay();
  }

  @Test
  void aStepThatDoesNotCountIsNotTold() {
    add("all", Container.PRODUCTION);
    tagalong.sendFrom("browser", "account_opened", NOW, new Data(Map.of("email", BEN)));
    tagalong.settle();
    assertThat(tagalong.notices()).isEmpty();
  }

  @Test
  void tenWebhooksAreAllToldOfManyCreditsAtOnce() {
    IntStream.range(0, Webhook.MOST).forEach(i -> add("w" + i, Container.PRODUCTION));
    List<String> friends = IntStream.range(0, 20).mapToObj(i -> "f" + i + "@example.com").toList();
    send("share", ANN, Map.of("share.channel", "EMAIL", "share.recipient", friends));
    tagalong.settle();
    for (String friend : friends) {
      send("account_opened", friend, Map.of());
      send("account_funded", friend, Map.of("amount", 200));
    }
    tagalong.settle();
    int credits = tagalong.rewards(ANN).size();
    assertThat(credits).isEqualTo(10);
    assertThat(
            tagalong.notices().stream()
                .flatMap(notice -> notice.about().prize().stream())
                .filter(prize -> prize.rule().equals("advocate-credit")))
        .hasSize(credits * Webhook.MOST);
    nothingDiffersAtReplay();
  }

  private void refer() {
    send("share", ANN, Map.of("share.channel", "EMAIL", "share.recipient", BEN));
    send("account_opened", BEN, Map.of());
    send("account_funded", BEN, Map.of("amount", 200));
    tagalong.settle();
  }

  /** Each business event once, however often it is sent. */
  private void send(String name, String email, Map<String, Object> more) {
    Map<String, Object> data = new HashMap<>(more);
    data.put("email", email);
    data.put("partner_event_id", name + "-" + email);
    tagalong.send(name, NOW, new Data(data));
  }

  private List<String> types(String webhook) {
    return tagalong.notices().stream()
        .filter(notice -> notice.webhook().equals(webhook))
        .map(Notice::about)
        .map(about -> about.type())
        .toList();
  }

  private void add(String id, Container container, Filter... filters) {
    new Webhooks(store)
        .add(
            new Webhook(
                CLIENT.id(),
                id,
                "",
                URI.create("https://crm.example.com/"),
                new Authentication.None(),
                container,
                List.of(filters),
                clock.instant()));
  }

  private static Filter filter(Field field, String... values) {
    return new Filter(List.of(values).stream().map(value -> new Condition(field, value)).toList());
  }

  private void nothingDiffersAtReplay() {
    assertThat(Replaying.of(store, clock).run(CLIENT.id())).isEmpty();
  }
}
