package tagalong.consumerapi;

import java.util.stream.Stream;
import tagalong.domain.event.Event;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.StepTaken;
import tagalong.wire.view.Words;

/** A step together with the event that it was seen in. */
record TakenStep(Event event, StepTaken step) {
  /** Those of one entry; what is told twice was done once. */
  static Stream<TakenStep> in(Entry entry) {
    return entry.twin().isEmpty()
            && entry.input()
                instanceof Input.Happened(var event, var claimed, var country, var disposable)
        ? entry.steps().stream().map(step -> new TakenStep(event, step))
        : Stream.empty();
  }

  String journey() {
    return Words.lower(step.journey());
  }
}
