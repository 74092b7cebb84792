package tagalong.testkit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.testkit.consumer.ConsumersFixture.ACME;
import static tagalong.testkit.consumer.ConsumersFixture.ANN;
import static tagalong.testkit.consumer.ConsumersFixture.BEN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.consumer.Level;
import tagalong.domain.consumer.Speaking;
import tagalong.domain.consumer.Spoken;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;

class SpeakingTest {
  private static final Data NOTHING = Data.NONE;
  private static final PersonKey U7 = PersonKey.ofPartnerUserId("u-7").orElseThrow();
  private final ConsumersFixture acme = new ConsumersFixture();
  private final Speaking speaking = new Speaking(acme.tokens);
  private final ConsumerToken anybody = acme.tokens.anonymous(ACME);
  private final ConsumerToken ann = acme.tokens.identified(anybody, ANN);
  private final ConsumerToken verified = acme.tokens.verified(ACME, anybody, List.of(ANN));

  @Test
  void whoNamesNobodyIsTheirDevice() {
    assertThat(event(anybody, NOTHING).keys()).containsExactly(anybody.deviceKey());
  }

  @Test
  void whoIsNamedByTheirTokenNeedNotSayItAgain() {
    assertThat(event(ann, NOTHING).keys()).containsExactly(ANN, ann.deviceKey());
    assertThat(said(ann, NOTHING).token()).isEqualTo(ann);
  }

  @Test
  void whoSaysWhoTheyAreIsTakenForThem() {
    Data data = new Data(Map.of("email", "Ann@Example.com"));

    assertThat(event(anybody, data).keys()).containsExactly(ANN, anybody.deviceKey());
    assertThat(said(anybody, data).token().keys()).containsExactly(ANN);
    assertThat(level(said(anybody, data).token())).isEqualTo(Level.IDENTIFIED);
  }

  @Test
  void whoHasProvenWhoTheyAreSpeaksVerified() {
    assertThat(event(verified, NOTHING).source()).isEqualTo(Source.VERIFIED);
    assertThat(event(verified, new Data(Map.of("email", "ann@example.com"))).source())
        .isEqualTo(Source.VERIFIED);
  }

  @Test
  void whoNamesSomebodyElseHasProvenNothingOfThem() {
    Data data = new Data(Map.of("email", "ben@example.com"));
    Event event = event(verified, data);

    assertThat(event.source()).isEqualTo(Source.APP);
    assertThat(event.keys()).containsExactly(BEN, verified.deviceKey());
    assertThat(said(verified, data).token().keys()).containsExactly(BEN);
    assertThat(level(said(verified, data).token())).isEqualTo(Level.IDENTIFIED);
  }

  @Test
  void somebodyVerifiedAddsNobodyElsesIdToThemselves() {
    Event event =
        event(verified, new Data(Map.of("email", "ann@example.com", "partner_user_id", "u-7")));

    assertThat(event.source()).isEqualTo(Source.VERIFIED);
    assertThat(event.keys()).containsExactly(ANN, verified.deviceKey());
  }

  @Test
  void allThatWasProvenTellsWhoSomebodyIs() {
    ConsumerToken both = acme.tokens.verified(ACME, anybody, List.of(ANN, U7));
    Event event = event(both, new Data(Map.of("partner_user_id", "u-7")));

    assertThat(event.source()).isEqualTo(Source.VERIFIED);
    assertThat(event.keys()).containsExactly(ANN, U7, both.deviceKey());
  }

  private Level level(ConsumerToken token) {
    return acme.consumer(token).level();
  }

  private Spoken said(ConsumerToken token, Data data) {
    return speaking.says(acme.consumer(token), data, Source.APP);
  }

  private Event event(ConsumerToken token, Data data) {
    Spoken said = said(token, data);
    Submission submission =
        new Submission(
            ACME, Optional.of("viewed"), Optional.empty(), data, said.source(), said.vouched(), "");
    Answer answer = new Intake(acme.store, acme.clock, new java.util.Random(1)).accept(submission);
    return ((Answer.Accepted) answer).event();
  }
}
