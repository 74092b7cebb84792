package tagalong.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tagalong.aws.store.Samples.person;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.Write;

/** Written, but nobody was told: repeating is safe. */
class LostAnswersTest {
  private static final Row ROW = person("1#5", "a");
  private static final Row OTHER = person("1#5", "b");
  private final LossyHttp http = new LossyHttp(UrlConnectionHttpClient.create());
  private Store store;

  @BeforeEach
  void create() {
    store = LocalTables.create().store(client -> client.httpClientBuilder(null).httpClient(http));
  }

  @Test
  void anAppendWhoseAnswerIsLostIsThereOnce() {
    http.loseAnswers(1);
    store.append(List.of(ROW));
    assertThat(store.get(ROW.key())).contains(ROW.atVersion(1));
  }

  @Test
  void aTransactionWhoseAnswerIsLostIsCommittedOnce() {
    store.append(List.of(ROW));
    http.loseAnswers(2);
    assertThat(
            store.commit(
                List.of(
                    new Write.Update(ROW.atVersion(1)),
                    new Write.Insert(OTHER),
                    new Write.Put(person("1#5", "c")))))
        .isEqualTo(new Outcome.Committed());
    assertThat(store.get(ROW.key())).contains(ROW.atVersion(2));
    assertThat(store.get(person("1#5", "c").key()).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aSingleWriteWhoseAnswerIsLostIsUnknownAndRefusedWhenRepeated() {
    http.loseAnswers(1);
    List<Write> insert = List.of(new Write.Insert(ROW));
    assertThatThrownBy(() -> store.commit(insert)).isInstanceOf(StoreUnavailable.class);
    assertThat(store.commit(insert)).isEqualTo(new Outcome.Refused(Set.of(ROW.key())));
  }

  @Test
  void aSingleWriteThatWasNeverSentIsUnknownAndDoneWhenRepeated() {
    http.loseRequests(1);
    List<Write> insert = List.of(new Write.Insert(ROW));
    assertThatThrownBy(() -> store.commit(insert)).isInstanceOf(StoreUnavailable.class);
    assertThat(store.get(ROW.key())).isEmpty();
    assertThat(store.commit(insert)).isEqualTo(new Outcome.Committed());
  }
}
