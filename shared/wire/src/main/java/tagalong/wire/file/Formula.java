package tagalong.wire.file;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run. An apostrophe before one makes it text; signed numbers stay
 * as they are.
 */
public final class Formula {
  private static final Pattern SIGNS = Pattern.compile("(?s)[=+\\-@\t\r].*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*");
  private static final Pattern DISARMED = Pattern.compile("(?s)'[=+\\-@\t\r].*");

  private Formula() {}

  static String disarm(String cell) {
    boolean runs = SIGNS.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    return runs ? "'" + cell : cell;
  }

  /** What a cell that was disarmed said before. */
  public static String rearm(String cell) {
    return DISARMED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
