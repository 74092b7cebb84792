package tagalong.domain.reaction;

import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Stored;

/**
 * A friend's credit as the advocate received it, and what became of it.
 *
 * @param reward what it was turned into
 */
public record Credit(Fact.Credited fact, List<Finding> findings, Optional<String> reward)
    implements Stored {
  /** What the sort keys of credits begin with. */
  public static final String RECEIVED = "credit#";

  public Credit {
    findings = List.copyOf(findings);
  }
}
