package tagalong.wire.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsaidTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"jwt\":\"eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln\"} | {\"jwt\":\"…\"}",
        "jwt=eyJhbGci.eyJzdWIi.&email=a%40b.example | jwt=…&email=a%40b.example",
        "%22eyJhbGci.eyJzdWIi.c2ln%22 | %22…%22",
        "a.b.eyJhbGci.eyJzdWIi.c2ln | a.b.…",
        "eyJhbGci.key.iv.text.tag x | … x",
        "c1.abcdefghijklmnopqrstuvwx y | … y",
        "eyJust a word. And another. | eyJust a word. And another.",
        "www.keyJobs.example | www.keyJobs.example"
      })
  void whatOpensSomethingIsLeftOut(String sent, String kept) {
    assertThat(Unsaid.in(sent)).isEqualTo(kept);
  }
}
