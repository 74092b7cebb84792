package tagalong.domain.program;

import java.util.Optional;

/**
 * What people write where no named rule says it: something that is reckoned from an event. Two that
 * are written alike are equal.
 */
public interface Formula {
  /** As people wrote it. */
  String text();

  /** What it comes to. It always comes to something: nothing is thrown, nothing takes long. */
  Answer answer(Facts facts);

  /** What a formula comes to. */
  sealed interface Answer {
    /**
     * A plain value, as data has them.
     *
     * @param on the facts that it names, in words; empty where it names none
     */
    record Said(Object value, String on) implements Answer {}

    /** There is no value. */
    record Unable(String why) implements Answer {}
  }

  /** Why it does not hold, in words; empty when it does. */
  default Optional<String> objection(Facts facts) {
    return switch (answer(facts)) {
      case Answer.Said(var value, var on) when value.equals(true) -> Optional.empty();
      case Answer.Said(var value, var on) ->
          Optional.of("%s does not hold%s.".formatted(text(), on.isEmpty() ? "" : ": " + on));
      case Answer.Unable(var why) -> Optional.of("%s cannot be told: %s.".formatted(text(), why));
    };
  }
}
