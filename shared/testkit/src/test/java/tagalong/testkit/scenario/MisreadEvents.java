package tagalong.testkit.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Typical mistakes in the reading of events: what is one, what counts. */
final class MisreadEvents {
  private MisreadEvents() {}

  static Stream<Named<Reading>> readings() {
    return Stream.of(
        Named.of(
            "a row sent again is another event",
            new Reading() {
              @Override
              public Object businessEvent(Testimony told) {
                return new Object();
              }
            }),
        Named.of(
            "an id belongs to one name",
            new Reading() {
              @Override
              public Object businessEvent(Testimony told) {
                return List.of(told.container(), told.id());
              }
            }),
        Named.of(
            "an id belongs to one container",
            new Reading() {
              @Override
              public Object businessEvent(Testimony told) {
                return List.of(told.name(), told.id());
              }
            }),
        Named.of(
            "an id can be had by two people",
            new Reading() {
              @Override
              public Object businessEvent(Testimony told) {
                return List.of(told.name(), told.container(), told.id(), told.person());
              }
            }),
        Named.of(
            "an event of a name happens to a person once",
            new Reading() {
              @Override
              public Object businessEvent(Testimony told) {
                return List.of(told.name(), told.container(), told.person());
              }
            }),
        Named.of(
            "the same event at another instant is another",
            new Reading() {
              @Override
              public Object businessEvent(Testimony told) {
                return List.of(told.name(), told.container(), told.id(), told.cell("event_time"));
              }
            }),
        Named.of(
            "test counts",
            new Reading() {
              @Override
              public boolean counts(Testimony told) {
                return true;
              }
            }),
        Named.of(
            "only a share counts in test",
            new Reading() {
              @Override
              public boolean counts(Testimony told) {
                return Reading.super.counts(told) || told.name().equals("share");
              }
            }),
        Named.of(
            "only an opening counts in test",
            new Reading() {
              @Override
              public boolean counts(Testimony told) {
                return Reading.super.counts(told) || told.name().equals("account_opened");
              }
            }),
        Named.of(
            "only a funding counts in test",
            new Reading() {
              @Override
              public boolean counts(Testimony told) {
                return Reading.super.counts(told) || told.name().equals("account_funded");
              }
            }));
  }
}
