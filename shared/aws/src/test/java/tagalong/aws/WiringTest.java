package tagalong.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WiringTest {

  @Test
  void nothingIsMadeBeforeItIsAskedFor() {
    Wiring wiring = new Wiring(() -> new Settings(Map.of()));
    assertThat(wiring.clock()).isNotNull();
    assertThat(wiring.random()).isSameAs(wiring.random());
    assertThat(wiring.settings()).isSameAs(wiring.settings());
  }

  @Test
  void aStoreWithoutTablesSaysWhatIsMissing() {
    System.setProperty("aws.region", "us-east-1");
    try {
      assertThatThrownBy(() -> new Wiring(() -> new Settings(Map.of())).store())
          .hasMessageStartingWith("EVENTS_TABLE is not set.");
    } finally {
      System.clearProperty("aws.region");
    }
  }
}
