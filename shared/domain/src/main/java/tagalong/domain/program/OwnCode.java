package tagalong.domain.program;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.PersonIds;

/**
 * The code of a person's own link into one program. It is the same wherever and whenever they ask
 * for it, nothing need be written to answer, and it says itself which program it leads into.
 */
public final class OwnCode {
  /** 40 bits, so that nobody can guess one. */
  private static final int LENGTH = 8;

  private static final int MARK_LENGTH = 2;

  /** Without what looks alike: case does not matter in a code. */
  private static final String DIGITS = "123456789abcdefghjkmnpqrstuvwxyz";

  private OwnCode() {}

  /** Of a person where no program is meant in particular. */
  public static String of(PersonIds ids, String person) {
    return digits(DerivedId.bits("share link", ids.secret(), person), LENGTH);
  }

  public static String of(PersonIds ids, String person, String program) {
    String code = digits(DerivedId.bits("share link", ids.secret(), person, program), LENGTH);
    return code + mark(ids, code, program);
  }

  /**
   * The program that such a code leads into.
   *
   * @param programs those that it may be
   * @return empty where it is another code, or one in a thousand that would lead into several
   */
  public static Optional<String> program(PersonIds ids, String code, List<String> programs) {
    if (code.length() != LENGTH + MARK_LENGTH) {
      return Optional.empty();
    }
    String lower = code.toLowerCase(Locale.ROOT);
    String mark = lower.substring(LENGTH);
    List<String> marked =
        programs.stream()
            .filter(program -> mark(ids, lower.substring(0, LENGTH), program).equals(mark))
            .toList();
    return marked.size() == 1 ? Optional.of(marked.getFirst()) : Optional.empty();
  }

  private static String mark(PersonIds ids, String code, String program) {
    return digits(DerivedId.bits("link of program", ids.secret(), code, program), MARK_LENGTH);
  }

  private static String digits(long bits, int length) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < length; i++) {
      code.append(DIGITS.charAt((int) (bits >>> (5 * i) & 31)));
    }
    return code.toString();
  }
}
