package tagalong.domain.reaction;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.program.Program;
import tagalong.domain.program.QualityCheck;
import tagalong.domain.program.QualityRule;
import tagalong.domain.program.Step;
import tagalong.domain.reaction.Background.Occurrence;
import tagalong.domain.reaction.Background.Sighting;
import tagalong.domain.reaction.Background.Told;

/** Keeps of an event what rules of a program will ask for later, and nothing else. */
final class Watching {
  /** What is behind the name of a step where the people are counted that it is shared with. */
  static final String SHARED = "/people";

  private static final int LONGEST = 200;
  private final Program program;
  private final Input.Happened happened;
  private final Event event;

  Watching(Program program, Input.Happened happened) {
    this.program = program;
    this.happened = happened;
    this.event = happened.event();
  }

  Instant time() {
    return event.time();
  }

  /** Where the person was, and what the company says of them. */
  Background seeing(Background before) {
    Background known = before;
    if (rules().anyMatch(QualityRule::asksWhere)) {
      Optional<String> address = event.data().text(Event.ADDRESS);
      if (address.isPresent()) {
        known = known.at(address.get(), new Sighting(event.time(), happened.country()));
      }
      for (PersonKey key : event.keys()) {
        if (key.kind() == PersonKey.Kind.DEVICE) {
          known = known.with(key.value(), event.time());
        }
      }
    }
    return Trust.isOfCompany(event) ? hearing(known) : known;
  }

  private Background hearing(Background before) {
    Background known = before;
    for (String field : rules().flatMap(rule -> rule.asksFor().stream()).toList()) {
      Optional<String> value = event.data().text(field).filter(text -> text.length() <= LONGEST);
      if (value.isPresent()) {
        known = known.knowing(program.id() + "/" + field, new Told(event.time(), value.get()));
      }
    }
    return known;
  }

  /** That the person took a step, and how many people they shared it with. */
  Background taking(Background before, Step step) {
    String name = program.id() + "/" + step.name();
    Background known = before;
    if (rules().anyMatch(rule -> counts(rule, step))) {
      known = known.taking(name, new Occurrence(event.time(), 1));
    }
    int people = event.data().texts("share.recipient").size();
    if (people > 0 && rules().anyMatch(QualityRule.MassShares.class::isInstance)) {
      known = known.taking(name + SHARED, new Occurrence(event.time(), people));
    }
    return known;
  }

  private static boolean counts(QualityRule rule, Step step) {
    return rule instanceof QualityRule.ManyTimes
        || (rule instanceof QualityRule.TooQuick quick && quick.after().equals(step.name()));
  }

  private Stream<QualityRule> rules() {
    return program.quality().stream().map(QualityCheck::rule);
  }
}
