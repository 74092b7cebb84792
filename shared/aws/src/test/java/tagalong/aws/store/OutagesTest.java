package tagalong.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tagalong.aws.store.Samples.NAMES;
import static tagalong.aws.store.Samples.ZERO;
import static tagalong.aws.store.Samples.person;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tagalong.aws.store.ScriptedDynamo.Answer;
import tagalong.domain.store.Family;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.Write;

/** What is sent again, and what becomes of calls that fail. */
class OutagesTest {
  private static final Row ROW = person("1#5", "a");
  private static final Write INSERT = new Write.Insert(ROW);
  private static final List<Write> TWO = List.of(INSERT, new Write.Insert(person("1#5", "b")));
  private static final Outcome COMMITTED = new Outcome.Committed();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ProvisionedThroughputExceededException",
        "ThrottlingException",
        "RequestLimitExceeded",
        "TransactionConflictException"
      })
  void whatIsTurnedAwayIsSentAgain(String code) throws IOException {
    Answer away = Answer.error(400, code);
    try (ScriptedDynamo dynamo = new ScriptedDynamo(away, away, Answer.DONE)) {
      assertThat(store(dynamo).commit(List.of(INSERT))).isEqualTo(COMMITTED);
      assertThat(dynamo.requests()).hasSize(3);
    }
  }

  @Test
  void whatIsTurnedAwayForLongIsUnavailable() throws IOException {
    try (ScriptedDynamo dynamo = new ScriptedDynamo(Answer.error(400, "ThrottlingException"))) {
      unavailable(() -> store(dynamo).commit(List.of(INSERT)));
      assertThat(dynamo.requests()).hasSize(5);
    }
  }

  @Test
  void aSingleWriteOfUnknownOutcomeIsNotSentAgain() throws IOException {
    for (Answer unknown : List.of(Answer.HANG_UP, Answer.error(500, "InternalServerError"))) {
      try (ScriptedDynamo dynamo = new ScriptedDynamo(unknown, Answer.DONE)) {
        unavailable(() -> store(dynamo).commit(List.of(INSERT)));
        assertThat(dynamo.requests()).hasSize(1);
      }
    }
  }

  @Test
  void aSingleWriteIsNotSentAgainOverAConnectionThatWasInUseBefore() throws IOException {
    try (ScriptedDynamo dynamo = new ScriptedDynamo(Answer.DONE, Answer.HANG_UP, Answer.DONE)) {
      Store store = store(dynamo);
      store.commit(List.of(INSERT));
      unavailable(() -> store.commit(List.of(INSERT)));
      assertThat(dynamo.requests()).hasSize(2);
    }
  }

  @Test
  void aTransactionOfUnknownOutcomeIsSentAgainUnderTheSameToken() throws IOException {
    Answer failed = Answer.error(500, "InternalServerError");
    try (ScriptedDynamo dynamo = new ScriptedDynamo(Answer.HANG_UP, failed, Answer.DONE)) {
      assertThat(store(dynamo).commit(TWO)).isEqualTo(COMMITTED);
      assertThat(tokens(dynamo)).hasSize(3);
      assertThat(Set.copyOf(tokens(dynamo))).hasSize(1);
    }
  }

  @Test
  void twoTransactionsHaveTwoTokens() throws IOException {
    try (ScriptedDynamo dynamo = new ScriptedDynamo(Answer.DONE)) {
      Store store = new DynamoStore(client(dynamo), NAMES, new java.util.Random(1));
      store.commit(TWO);
      store.commit(TWO);
      assertThat(Set.copyOf(tokens(dynamo))).hasSize(2);
    }
  }

  @Test
  void aTransactionInTheWayOfAnotherIsSentAgain() throws IOException {
    try (ScriptedDynamo dynamo =
        new ScriptedDynamo(
            Answer.canceled("None", "TransactionConflict"),
            Answer.canceled("ThrottlingError", "None"),
            Answer.error(400, "TransactionInProgressException"),
            Answer.DONE)) {
      assertThat(store(dynamo).commit(TWO)).isEqualTo(COMMITTED);
      assertThat(dynamo.requests()).hasSize(4);
    }
  }

  @Test
  void aTransactionThatIsAlwaysInTheWayIsUnavailable() throws IOException {
    try (ScriptedDynamo dynamo =
        new ScriptedDynamo(Answer.canceled("None", "TransactionConflict"))) {
      unavailable(() -> store(dynamo).commit(TWO));
    }
  }

  @Test
  void aConditionThatDidNotHoldIsNotTriedAgainWhateverElseWasWrong() throws IOException {
    try (ScriptedDynamo dynamo =
        new ScriptedDynamo(Answer.canceled("TransactionConflict", "ConditionalCheckFailed"))) {
      assertThat(store(dynamo).commit(TWO))
          .isEqualTo(new Outcome.Refused(Set.of(TWO.get(1).key())));
      assertThat(dynamo.requests()).hasSize(1);
    }
  }

  @Test
  void aTransactionThatIsInvalidIsAMistakeOfOurs() throws IOException {
    try (ScriptedDynamo dynamo = new ScriptedDynamo(Answer.canceled("None", "ValidationError"))) {
      assertThatThrownBy(() -> store(dynamo).commit(TWO))
          .isInstanceOf(TransactionCanceledException.class);
    }
  }

  @Test
  void anAppendOfUnknownOutcomeIsSentAgainAndMayFindItself() throws IOException {
    try (ScriptedDynamo dynamo =
        new ScriptedDynamo(Answer.HANG_UP, Answer.error(400, "ConditionalCheckFailedException"))) {
      store(dynamo).append(List.of(ROW));
      assertThat(dynamo.requests()).hasSize(2);
    }
  }

  @Test
  void anAppendOfManyFailsWhenOneOfThemDoes() throws IOException {
    List<Row> many = IntStream.range(0, 100).mapToObj(i -> person("p", "s" + i)).toList();
    try (ScriptedDynamo dynamo =
        new ScriptedDynamo(Answer.DONE, Answer.DONE, Answer.error(500, "InternalServerError"))) {
      unavailable(() -> store(dynamo).append(many));
    }
  }

  @Test
  void aReadThatFailsIsRepeatedThenUnavailable() throws IOException {
    try (ScriptedDynamo dynamo = new ScriptedDynamo(Answer.HANG_UP, Answer.DONE)) {
      assertThat(store(dynamo).get(ROW.key())).isEmpty();
    }
    try (ScriptedDynamo dynamo = new ScriptedDynamo(Answer.error(503, "ServiceUnavailable"))) {
      Store store = store(dynamo);
      unavailable(() -> store.get(ROW.key()));
      unavailable(() -> store.range(Span.of(Family.PEOPLE, "p", "")));
      unavailable(() -> store.list(Family.PEOPLE, "l", 0, 1));
      assertThat(dynamo.requests()).hasSize(9);
    }
  }

  private static void unavailable(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(StoreUnavailable.class);
  }

  private static Store store(ScriptedDynamo dynamo) {
    return new DynamoStore(client(dynamo), NAMES, ZERO);
  }

  private static software.amazon.awssdk.services.dynamodb.DynamoDbClient client(
      ScriptedDynamo dynamo) {
    return DynamoLocal.at(dynamo.endpoint(), Patience.client(ZERO)).build();
  }

  private static List<String> tokens(ScriptedDynamo dynamo) {
    Pattern token = Pattern.compile("\"ClientRequestToken\":\"([^\"]+)\"");
    return dynamo.requests().stream()
        .flatMap(request -> token.matcher(request).results())
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
