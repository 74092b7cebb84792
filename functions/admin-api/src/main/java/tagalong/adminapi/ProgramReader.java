package tagalong.adminapi;

import java.util.List;
import tagalong.domain.program.Program;

/** Reads the text of a program, everything it refers to inlined. */
@FunctionalInterface
public interface ProgramReader {
  /**
   * @param text YAML or JSON
   */
  Outcome read(String text);

  /** What came of reading. */
  sealed interface Outcome {
    record Read(Program program) implements Outcome {}

    /**
     * @param mistakes what to mend, a sentence each; at least one
     */
    record Mistaken(List<String> mistakes) implements Outcome {
      public Mistaken {
        mistakes = List.copyOf(mistakes);
        if (mistakes.isEmpty()) {
          throw new IllegalArgumentException("a program without mistakes is readable");
        }
      }
    }
  }
}
