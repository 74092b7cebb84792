package tagalong.testkit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.testkit.consumer.ConsumersFixture.ACME;
import static tagalong.testkit.consumer.ConsumersFixture.ANN;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tagalong.domain.consumer.Bearer;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.consumer.Level;

class LevelsTest {
  private final ConsumersFixture acme = new ConsumersFixture();

  @Test
  void aNewVisitorCostsNoReadAndNoWrite() {
    acme.tokens.anonymous(ACME); // the programs are known by now
    int touched = acme.asked.get();

    ConsumerToken token = acme.tokens.anonymous(ACME);

    assertThat(level(token)).isEqualTo(Level.ANONYMOUS);
    assertThat(acme.brought(token)).isInstanceOf(Bearer.Known.class);
    assertThat(acme.asked.get()).isEqualTo(touched);
  }

  @Test
  void aProofIsBelievedForAnHour() {
    ConsumerToken token = acme.verified(ANN);
    assertThat(level(token)).isEqualTo(Level.VERIFIED);

    acme.clock.goOn(Duration.ofMinutes(59));
    assertThat(level(token)).isEqualTo(Level.VERIFIED);

    acme.clock.goOn(Duration.ofMinutes(1));
    assertThat(level(token)).isEqualTo(Level.IDENTIFIED);
  }

  @Test
  void aProofInUseIsBelievedForTwelveHoursAndNoLonger() {
    ConsumerToken token = acme.verified(ANN);
    for (int minutes = 40; minutes < 12 * 60; minutes += 40) {
      acme.clock.goOn(Duration.ofMinutes(40));
      token = acme.tokens.renewed(ACME, token);
      assertThat(level(token)).as("after %d minutes", minutes).isEqualTo(Level.VERIFIED);
    }
    acme.clock.goOn(Duration.ofMinutes(40));

    assertThat(level(acme.tokens.renewed(ACME, token))).isEqualTo(Level.IDENTIFIED);
  }

  @Test
  void whatHasLapsedIsNotRenewed() {
    ConsumerToken token = acme.verified(ANN);
    acme.clock.goOn(Duration.ofMinutes(61));

    assertThat(level(acme.tokens.renewed(ACME, token))).isEqualTo(Level.IDENTIFIED);
  }

  @Test
  void aVisitorWhoComesBackIsKnownOnAndOneWhoStaysAwayIsForgotten() {
    ConsumerToken token = acme.tokens.anonymous(ACME);
    assertThat(acme.tokens.renewed(ACME, token)).isEqualTo(token);
    acme.clock.goOn(Duration.ofDays(300));
    ConsumerToken renewed = acme.tokens.renewed(ACME, token);
    acme.clock.goOn(Duration.ofDays(65));

    assertThat(renewed.device()).isEqualTo(token.device());
    assertThat(acme.brought(renewed)).isInstanceOf(Bearer.Known.class);
    assertThat(acme.brought(token)).isInstanceOf(Bearer.Ended.class);
  }

  @Test
  void whatWasAskedToEndIsNotRenewed() {
    ConsumerToken token = acme.tokens.ending(acme.verified(ANN), Duration.ofMinutes(10));
    assertThat(acme.tokens.left(token)).isEqualTo(Duration.ofMinutes(10));
    acme.clock.goOn(Duration.ofMinutes(9));
    ConsumerToken renewed = acme.tokens.renewed(ACME, token);
    acme.clock.goOn(Duration.ofMinutes(1));

    assertThat(acme.brought(renewed)).isInstanceOf(Bearer.Ended.class);
  }

  @Test
  void aTokenThatWasGivenBackCountsNoMoreNorDoesWhatItBecame() {
    ConsumerToken token = acme.verified(ANN);
    acme.clock.goOn(Duration.ofMinutes(40));
    ConsumerToken renewed = acme.tokens.renewed(ACME, token);
    assertThat(acme.brought(renewed)).isInstanceOf(Bearer.Known.class);

    acme.revocations.revoke(ACME, token);

    assertThat(acme.brought(token)).isInstanceOf(Bearer.Ended.class);
    assertThat(acme.brought(renewed)).isInstanceOf(Bearer.Ended.class);
  }

  @Test
  void whoGaveTheirTokenBackProvesThemselvesAnewOnAnotherDevice() {
    ConsumerToken token = acme.verified(ANN);
    acme.revocations.revoke(ACME, token);

    ConsumerToken again = acme.tokens.verified(ACME, token, token.keys());

    assertThat(again.device()).isNotEqualTo(token.device());
    assertThat(acme.brought(again)).isInstanceOf(Bearer.Known.class);
  }

  @Test
  void anotherProcessKnowsWithinHalfAMinute() {
    ConsumersFixture elsewhere = new ConsumersFixture();
    ConsumerToken token = acme.verified(ANN);
    assertThat(acme.brought(token)).isInstanceOf(Bearer.Known.class);
    new tagalong.domain.consumer.Revocations(acme.store, elsewhere.clock).revoke(ACME, token);

    acme.clock.goOn(Duration.ofSeconds(30));

    assertThat(acme.brought(token)).isInstanceOf(Bearer.Ended.class);
  }

  private Level level(ConsumerToken token) {
    return acme.consumer(token).level();
  }
}
