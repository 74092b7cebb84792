package tagalong.wire.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tagalong.domain.agenda.Task;
import tagalong.domain.agenda.Timer;
import tagalong.domain.agenda.Watermark;
import tagalong.domain.client.Scope;
import tagalong.domain.client.Site;
import tagalong.domain.client.Token;
import tagalong.domain.consumer.ClaimUsed;
import tagalong.domain.consumer.Revocation;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.intake.FirstTold;
import tagalong.domain.program.Journey;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.reward.Reward;
import tagalong.domain.sharing.OwnShareable;
import tagalong.domain.sharing.ShareContent;
import tagalong.domain.sharing.Shareable;
import tagalong.domain.store.Stored;
import tagalong.domain.webhook.Authentication;
import tagalong.domain.webhook.Filter;
import tagalong.domain.webhook.Webhook;

class RowJsonTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
  private final RowJson json = new RowJson();

  @Test
  void anEventIsReadAsItWasWritten() {
    Data data =
        new Data(
            Map.of(
                "email",
                "ann@example.com",
                "amount",
                new BigDecimal("10.50"),
                "tags",
                List.of("a", Map.of("b", true))));
    readsBack(
        new Event(
            EventId.of(NOON, 3, 4, 5),
            new World("1", Container.TEST),
            "conversion",
            NOON,
            NOON,
            Source.SERVER,
            List.of(new PersonKey(PersonKey.Kind.EMAIL, "ann@example.com")),
            data));
  }

  @Test
  void whatIsAbsentStaysAbsent() {
    readsBack(
        new Token(
            "1", "h", "1", "n", java.util.Set.of(Scope.BACKEND), NOON, Optional.empty(), false));
    readsBack(new Token("1", "h", "1", "n", java.util.Set.of(), NOON, Optional.of(NOON), true));
  }

  @Test
  void aTimerKnowsWhatItIsFor() {
    readsBack(new Timer(NOON, new Task.Deliver("1", "7", 2), 1));
    readsBack(new Timer(NOON, new Task.Check("1", "7", 2), 0));
    readsBack(new Watermark(NOON, NOON));
    readsBack(new Site("www.example.com", "1"));
    readsBack(new Revocation("1", "device", NOON));
    readsBack(new ClaimUsed("1", "event", "device", NOON));
    readsBack(new FirstTold("1", "01890a5d-ac96-774b-bcce-b302099a8057", NOON));
  }

  @Test
  void aWebhookKeepsItsSecretAndItsFilters() {
    for (Authentication authentication :
        List.of(
            new Authentication.None(),
            new Authentication.Bearer("t"),
            new Authentication.Basic("u", "p"),
            new Authentication.Signature("s"))) {
      readsBack(
          new Webhook(
              "1",
              "7",
              "crm",
              URI.create("https://crm.example.com/?a=b"),
              authentication,
              Container.TEST,
              List.of(new Filter(List.of(new Filter.Condition(Filter.Field.TYPE, "x")))),
              NOON));
    }
    readsBack(new Timer(NOON, new Task.Notify("1", "7", "8", 2), 0));
  }

  @Test
  void aShareLinkIsReadAsItWasMade() {
    readsBack(new OwnShareable("Anns-Deal"));
    readsBack(
        new Shareable(
            "Anns-Deal",
            "mine",
            new Subject(new World("1", Container.PRODUCTION), "7"),
            Optional.of("refer-a-friend"),
            Optional.of("summer"),
            new ShareContent(
                Optional.of("A title"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("https://brand.example/"),
                Optional.empty()),
            Optional.empty(),
            Map.of("product", "7"),
            NOON,
            NOON));
  }

  @Test
  void aRewardKnowsWhatBroughtItWhere() {
    Reward reward =
        new Reward(
            "9-p1",
            new World("1", Container.PRODUCTION),
            "9",
            List.of(),
            "raf",
            1,
            "thanks",
            Journey.ADVOCATE,
            new Supplier(
                "credit",
                "C",
                Supplier.Kind.ACCOUNT_CREDIT,
                BigDecimal.TEN,
                "USD",
                Optional.empty()),
            "e",
            NOON,
            NOON,
            Optional.empty(),
            RewardState.EARNED,
            Optional.empty(),
            List.of(new Reward.Change(RewardState.EARNED, NOON, "")));
    readsBack(reward);
    readsBack(
        reward.movedBy(
            "e2", RewardState.FULFILLED, Optional.of("cr"), NOON, Map.of("cost_code", "c7")));
  }

  private void readsBack(Stored content) {
    assertThat(json.read(json.kind(content), json.write(content))).isEqualTo(content);
  }
}
