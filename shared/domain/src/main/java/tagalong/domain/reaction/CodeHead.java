package tagalong.domain.reaction;

import java.util.Optional;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Stored;

/**
 * The head of a code: whose it is.
 *
 * @param program the one that it refers friends to; empty for every one
 */
public record CodeHead(Subject subject, Optional<Party> owner, Optional<String> program)
    implements Stored {
  /** Whether it refers nobody to this program, because it belongs to another. */
  public boolean isOfAnother(String program) {
    return this.program.filter(own -> !own.equals(program)).isPresent();
  }
}
