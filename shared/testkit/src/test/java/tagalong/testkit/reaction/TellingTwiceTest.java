package tagalong.testkit.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;

/** Facts lag behind events where a machine is busy: what waits already is told again meanwhile. */
class TellingTwiceTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String BROWSER = "browser-7";
  private final InMemoryStore store = new InMemoryStore();
  private final Settled tagalong = new Settled(store, CLOCK, Fixtures.referAFriend());
  private final Reacting reacting = new Reacting(store, CLOCK);

  @Test
  void oneBrowserTellsTwiceBeforeItIsForwarded() {
    comes(0);
    comes(1);
    for (Row row : store.fed(Feed.LIVE)) {
      reacting.events(List.of(row.as(Event.class)));
    }
    assertThat(store.fed(Feed.FACTS)).hasSize(1);
    tagalong.settle();
    assertThat(tagalong.timeline("ben@example.com")).hasSize(2);
  }

  private void comes(int hours) {
    tagalong.sendFrom(
        BROWSER,
        "came",
        Fixtures.START.plus(Duration.ofHours(hours)),
        new Data(Map.of("email", "ben@example.com")));
  }
}
