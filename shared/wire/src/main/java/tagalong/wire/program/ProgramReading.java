package tagalong.wire.program;

import java.util.List;
import tagalong.domain.program.Program;

/** What came of reading a program file. */
public sealed interface ProgramReading {
  /** It says what is promised. */
  record Understood(Program program) implements ProgramReading {}

  /**
   * It cannot be relied on.
   *
   * @param mistakes at least one, in the order of the file
   */
  record Mistaken(List<Mistake> mistakes) implements ProgramReading {
    public Mistaken {
      mistakes = mistakes.stream().sorted().distinct().toList();
    }
  }
}
