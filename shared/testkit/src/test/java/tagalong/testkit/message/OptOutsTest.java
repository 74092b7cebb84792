package tagalong.testkit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.testkit.fixture.Fixtures.CLIENT;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.event.Data;
import tagalong.domain.message.OptOut;
import tagalong.domain.message.OptOut.Reason;
import tagalong.domain.message.OptOuts;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;

/** Who wants no mail, as events say it. */
class OptOutsTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final String ANN = "ann@example.com";
  private final InMemoryStore store = new InMemoryStore();
  private final Settled tagalong =
      new Settled(store, new SettableClock(NOW), Fixtures.referAFriend());
  private final OptOuts optOuts = new OptOuts(store);

  @ParameterizedTest
  @CsvSource({
    "unsubscribed, UNSUBSCRIBED",
    "mail_bounced, BOUNCED",
    "mail_complained, COMPLAINED",
  })
  void anEventOfTheCompanySaysThatAnAddressWantsNoMail(String event, Reason reason) {
    tagalong.send(event, NOW, new Data(Map.of("email", "Ann@Example.com")));
    tagalong.settle();
    assertThat(optOuts.reason(CLIENT.id(), ANN)).contains(reason);
    assertThat(optOuts.reason("another", ANN)).isEmpty();
    assertThat(optOuts.of(CLIENT.id(), 9)).extracting(OptOut::address).containsExactly(ANN);
  }

  @Test
  void theLatestWordCountsInWhateverOrderItArrives() {
    tagalong.send("subscribed", NOW, new Data(Map.of("email", ANN)));
    tagalong.settle();
    tagalong.send("unsubscribed", NOW.minusSeconds(9), new Data(Map.of("email", ANN)));
    tagalong.settle();
    assertThat(optOuts.reason(CLIENT.id(), ANN)).isEmpty();
    assertThat(optOuts.of(CLIENT.id(), 9)).isEmpty();
  }

  @Test
  void whatAnyoneCouldSendAndWhatIsATestIsNotBelieved() {
    Data ann = new Data(Map.of("email", ANN));
    tagalong.sendFrom("browser", "unsubscribed", NOW, ann);
    tagalong.send("unsubscribed", NOW, ann.with("container", "test"));
    tagalong.settle();
    assertThat(optOuts.reason(CLIENT.id(), ANN)).isEqualTo(Optional.empty());
  }
}
