package tagalong.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

class JsonTest {
  @Test
  void numbersKeepEveryDigit() {
    assertThat(Json.object(Body.of("{\"id\":7465313346145957284,\"cart_value\":10.50}")))
        .isEqualTo(
            Map.of(
                "id",
                new BigDecimal("7465313346145957284"),
                "cart_value",
                new BigDecimal("10.50")));
  }

  @Test
  void theLastOfTwoEqualKeysCounts() {
    assertThat(Json.object(Body.of("{\"a\":1,\"a\":\"two\"}"))).isEqualTo(Map.of("a", "two"));
  }

  @Test
  void anEmojiThatWasCutInHalfDoesNotSpoilTheRest() {
    assertThat(Json.object(Body.of("{\"a\":\"hi \\ud83d\",\"b\":\"\\ud83d\\ude00\"}")))
        .isEqualTo(Map.of("a", "hi ?", "b", "😀"));
  }

  @Test
  void aMistakeIsShownWithItsPlace() {
    Problem problem = problemOf("{\"a\": 1,\n \"b\": oops}");
    assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_JSON);
    assertThat(problem.parameters()).containsEntry("line", "2").containsKey("column");
    assertThat(problem.message()).doesNotContain("oops");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"text\"",
        "5",
        "null",
        "{} {}",
        "{\"a\":NaN}",
        "{'a':1}",
        "{\"a\":1e9999}",
        "{\"a\":1e-99999999}"
      })
  void whatIsNoJsonObjectIsRefused(String body) {
    assertThat(problemOf(body).code()).isEqualTo(ErrorCode.INVALID_JSON);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    Body body = Body.of(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
    assertThat(problemOf(body).code()).isEqualTo(ErrorCode.INVALID_JSON);
  }

  @Test
  void twentyLevelsAreReadAndNoMore() {
    assertThat(Json.object(Body.of(nested(20)))).hasSize(1);
    assertThat(problemOf(nested(21)).code()).isEqualTo(ErrorCode.INVALID_JSON);
    assertThat(problemOf(nested(30_000)).code()).isEqualTo(ErrorCode.INVALID_JSON);
  }

  @Test
  void aBodyOf256KilobytesIsReadAndNoMore() {
    String frame = "{\"a\":\"\"}";
    String fits = "{\"a\":\"" + "x".repeat(Json.LARGEST - frame.length()) + "\"}";
    assertThat(Json.object(Body.of(fits))).hasSize(1);
    assertThat(problemOf(fits + " ").code()).isEqualTo(ErrorCode.PAYLOAD_TOO_LARGE);
  }

  @Test
  void noBodyIsToldApartFromABadOne() {
    assertThat(problemOf(" \n").code()).isEqualTo(ErrorCode.MISSING_REQUEST_BODY);
  }

  @Test
  void whatIsWrittenIsUtf8() {
    assertThat(new String(Json.write(Map.of("a", "ü")), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":\"ü\"}");
  }

  private static String nested(int levels) {
    return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
  }

  private static Problem problemOf(String body) {
    return problemOf(Body.of(body));
  }

  private static Problem problemOf(Body body) {
    return catchThrowableOfType(Problem.Raised.class, () -> Json.object(body)).problem();
  }
}
