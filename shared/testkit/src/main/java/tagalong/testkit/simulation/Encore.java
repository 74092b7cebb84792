package tagalong.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.Lane;
import tagalong.domain.message.Message;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.simulation.story.Story;

/** Everything once more when all has settled: nothing may change. */
final class Encore {
  /** Means nothing to any program. */
  private static final String UNHEARD_OF = "unheard_of";

  private static final Instant BEFORE_ALL = Fixtures.START.minus(Duration.ofDays(1));
  private final Story story;
  private final Stage stage;
  private final Runnable settling;

  Encore(Story story, Stage stage, Runnable settling) {
    this.story = story;
    this.stage = stage;
    this.settling = settling;
  }

  /** A sentence for each thing that changed. */
  List<String> changes() {
    List<String> changes = new ArrayList<>();
    Map<Key, Stored> ended = standing();
    int mails = stage.postbox.arrived().size();
    for (Feed feed : Feed.values()) {
      stage.feeds.rewind(feed);
    }
    story.files().forEach(stage.drawer::putAgain);
    settling.run();
    compare("Everything delivered once more changes nothing", ended, changes);
    tellEverybodyOfThePast();
    settling.run();
    compare("Every timeline folded from its beginning changes nothing", ended, changes);
    if (stage.postbox.arrived().size() != mails) {
      changes.add("Everything delivered once more mails nothing");
    }
    changes.addAll(stage.seen);
    return changes;
  }

  /** An event before all others makes the whole timeline be folded again. */
  private void tellEverybodyOfThePast() {
    List<Row> rows = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    for (Row row : stage.store.all(Family.EVENTS)) {
      if (row.content() instanceof Event event
          && told.add(event.world() + " " + event.keys().getFirst())) {
        EventId id = EventId.of(BEFORE_ALL, 0, 1, told.size());
        rows.add(
            new Event(
                    id,
                    event.world(),
                    UNHEARD_OF,
                    BEFORE_ALL,
                    BEFORE_ALL,
                    event.source(),
                    event.keys().subList(0, 1),
                    tagalong.domain.event.Data.NONE)
                .row(Lane.LIVE));
      }
    }
    stage.store.append(rows);
  }

  private void compare(String sentence, Map<Key, Stored> ended, List<String> changes) {
    Map<Key, Stored> now = standing();
    Set<Key> keys = new java.util.HashSet<>(ended.keySet());
    keys.addAll(now.keySet());
    for (Key key : keys) {
      Stored was = ended.get(key);
      Stored is = now.get(key);
      if (was == null || !was.equals(is)) {
        changes.add("%s: %s was %s, is %s".formatted(sentence, key, was, is));
      }
    }
  }

  /** What must stay as it is: all about people, and what is mailed. */
  private Map<Key, Stored> standing() {
    Map<Key, Stored> standing = new HashMap<>();
    for (Row row : stage.store.everything()) {
      switch (row.content()) {
        case Message message -> standing.put(row.key(), message);
        case Head head -> standing.put(row.key(), head);
        case Entry entry when isUnheardOf(entry) -> {}
        default -> {
          if (row.key().family() == Family.PEOPLE || row.key().family() == Family.PROGRAMS) {
            standing.put(row.key(), row.content());
          }
        }
      }
    }
    return standing;
  }

  private static boolean isUnheardOf(Entry entry) {
    return entry.input() instanceof Input.Happened happened
        && happened.event().name().equals(UNHEARD_OF);
  }
}
