package tagalong.domain.reaction;

import java.util.List;

/**
 * What prehandlers of a program did with an event before the program looked at it.
 *
 * @param findings of each that did something, or would have; none that let it be
 */
public record Prepared(String program, int version, List<Finding> findings) {
  public Prepared {
    findings = List.copyOf(findings);
  }
}
