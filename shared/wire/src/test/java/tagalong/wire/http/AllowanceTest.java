package tagalong.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private Instant now = Instant.parse("2026-03-02T10:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final Allowance allowance = new Allowance(100, Duration.ofMinutes(1), clock);

  private long granted(String caller, int times) {
    return IntStream.range(0, times).filter(i -> allowance.take(caller).granted()).count();
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  @Test
  void nobodyTakesMoreThanThereIsAndOthersLoseNothing() {
    assertThat(granted("one", 10_000)).isEqualTo(100);
    assertThat(granted("two", 1)).isEqualTo(1);
  }

  @Test
  void itComesBackEvenlyAndNeverMoreThanThereWas() {
    granted("one", 100);
    later(Duration.ofSeconds(6));
    assertThat(granted("one", 100)).isEqualTo(10);
    later(Duration.ofHours(1));
    assertThat(granted("one", 1_000)).isEqualTo(100);
  }

  @Test
  void itSaysHowLongToWait() {
    granted("one", 100);
    Allowance.Taken refused = allowance.take("one");
    assertThat(refused.granted()).isFalse();
    assertThat(refused.left()).isZero();
    later(refused.next());
    assertThat(allowance.take("one").granted()).isTrue();
  }

  @Test
  void aClockThatIsSetBackGivesNothingBack() {
    granted("one", 100);
    later(Duration.ofHours(-1));
    assertThat(granted("one", 1)).isZero();
  }

  /** Else whoever has many addresses would fill the memory. */
  @Test
  void whoWasSeenLeastIsForgottenWhenThereAreTooMany() {
    granted("flood", 100);
    granted("regular", 100);
    for (int i = 0; i < 19_999; i++) {
      allowance.take("passer-by " + i);
      allowance.take("regular");
    }
    assertThat(granted("flood", 1)).isEqualTo(1);
    assertThat(granted("regular", 1)).isZero();
  }
}
