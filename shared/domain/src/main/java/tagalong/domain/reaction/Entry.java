package tagalong.domain.reaction;

import java.util.List;
import java.util.Optional;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;

/**
 * One entry of a person's timeline: what came in, what it means, and what was given for it.
 *
 * @param steps what programs recognised; recomputed whenever the timeline is folded again
 * @param given original data, only ever added to
 * @param twin why this is not a business event of its own
 * @param note what else there is to say, for example that it came too late
 * @param prepared what prehandlers did with it before programs looked at it
 */
public record Entry(
    Input input,
    List<StepTaken> steps,
    List<Given> given,
    Optional<Twin> twin,
    Optional<String> note,
    List<Prepared> prepared)
    implements Stored {
  /** Why an event is not a business event of its own. */
  public enum Twin {
    /** This person has an event of that name and partner_event_id already. */
    OF_OWN,
    /** Another person had one first. */
    OF_ANOTHER
  }

  public Entry {
    steps = List.copyOf(steps);
    given = List.copyOf(given);
    prepared = List.copyOf(prepared);
  }

  /** One that programs saw as it came. */
  public Entry(
      Input input,
      List<StepTaken> steps,
      List<Given> given,
      Optional<Twin> twin,
      Optional<String> note) {
    this(input, steps, given, twin, note, List.of());
  }

  static Entry fresh(Input input) {
    return new Entry(input, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** The same entry in the timeline of whom its person turned out to be. */
  Entry moved() {
    Input kept =
        switch (input) {
          case Input.Happened happened -> happened.claiming();
          case Input.Referred referred -> referred;
        };
    return new Entry(kept, List.of(), given, twin, note);
  }

  /** The same, as it was before variants were remembered. */
  public Entry withoutVariants() {
    return new Entry(
        input,
        steps.stream().map(StepTaken::withoutVariants).toList(),
        given,
        twin,
        note,
        prepared);
  }

  Row row(Subject person) {
    return Row.of(person.key(input.position().sort()), this);
  }
}
