package tagalong.wire.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Data;
import tagalong.domain.program.Facts;
import tagalong.domain.program.Formula.Answer;

class CelFormulaTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void whatIsSentAsTextReadsAsTheNumberThatItIs() {
    assertThat(holds("event.amount > 100", Map.of("amount", "120.50"))).isTrue();
    assertThat(holds("event.amount > 100", Map.of("amount", BigDecimal.valueOf(99)))).isFalse();
    assertThat(holds("event.amount == 100", Map.of("amount", "100"))).isTrue();
    assertThat(holds("event.code == '00123'", Map.of("code", "00123"))).isTrue();
  }

  @Test
  void whatComesToANumberIsWrittenAsPeopleDo() {
    assertThat(said("event.amount * 100.0", Map.of("amount", "2.5"))).hasToString("250");
    assertThat(said("event.amount / 4.0", Map.of("amount", 1))).hasToString("0.25");
    assertThat(said("text(event.amount)", Map.of("amount", "7"))).isEqualTo("7");
    assertThat(said("size(event.items)", Map.of("items", List.of(1, 2)))).isEqualTo(BigDecimal.TWO);
  }

  @Test
  void nullIsAsIfItWereNotThere() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("amount", null);
    assertThat(holds("has(event.amount)", values)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event.amount > 1 | the event names no amount",
        "event.plan > 1 | its values do not go together: plan is gold",
        "event.plan.matches(event.plan + '(') | its values do not go together: plan is gold",
        "time > steps.share | share did not happen by 2026-03-01T12:00:00Z",
        "event.plan.inner.deep == 1 | something that it names is missing",
        "1 / (size(event.plan) - 4) > 0 | its values do not go together: plan is gold",
        "dyn(null) == 1 ? null : dyn(null) | it comes to nothing"
      })
  void whatCannotBeToldSaysWhy(String text, String why) {
    assertThat(CelFormula.slipsOfCondition(text)).isEmpty();
    assertThat(answer(text, Map.of("plan", "gold"))).isEqualTo(new Answer.Unable(why));
  }

  @Test
  void anObjectionNamesTheFacts() {
    CelFormula formula = new CelFormula("event.amount > 100 && event.plan == 'gold'");
    assertThat(formula.objection(facts(Map.of("amount", 80, "plan", "gold"))))
        .contains(
            "event.amount > 100 && event.plan == 'gold' does not hold: amount is 80, plan is gold.");
    assertThat(formula.objection(facts(Map.of("amount", 101, "plan", "gold")))).isEmpty();
  }

  /** It would be asked a million times: it is given up, and soon. */
  @Test
  void whatWouldTakeLongIsGivenUp() {
    String loops =
        "event.n.all(a, event.n.all(b, event.n.all(c, event.n.all(d, a + b + c + d < 9.0))))";
    assertThat(CelFormula.slipsOfCondition(loops)).isEmpty();
    Map<String, Object> many = Map.of("n", Collections.nCopies(100, 1));
    Instant begun = Instant.now();
    assertThat(answer(loops, many)).isEqualTo(new Answer.Unable("it would take too long"));
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  /** A pattern that other engines try in ever more ways. */
  @Test
  void aPatternTakesNoLongerThanItsText() {
    assertThat(holds("event.a.matches('^(a+)+$')", Map.of("a", "a".repeat(50_000) + "!")))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"event.a +", "((((((((((((((((((((((((((((((((((((((((1", "nobody", "", "\u0000"})
  void whatIsNoExpressionIsAnAnswerToo(String text) {
    assertThat(CelFormula.slipsOfCondition(text)).isNotEmpty();
    assertThat(answer(text, Map.of())).isEqualTo(new Answer.Unable("it is no expression"));
  }

  @Test
  void aLongOneIsRefused() {
    assertThat(CelFormula.slipsOfCondition("true && ".repeat(300) + "true")).isNotEmpty();
  }

  private static boolean holds(String text, Map<String, @Nullable Object> values) {
    return said(text, values).equals(true);
  }

  private static Object said(String text, Map<String, @Nullable Object> values) {
    assertThat(CelFormula.slipsOfValue(text)).isEmpty();
    return ((Answer.Said) answer(text, values)).value();
  }

  private static Answer answer(String text, Map<String, @Nullable Object> values) {
    return new CelFormula(text).answer(facts(values));
  }

  private static Facts facts(Map<String, @Nullable Object> values) {
    return Facts.of(AnEvent.of("conversion", NOON, new Data(values)));
  }
}
